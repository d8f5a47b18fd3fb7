package shop.order;

import shop.price.Price;

public record Item(String name, Price price, int count) {

  public Price sum() {
    return price.times(count);
  }
}
