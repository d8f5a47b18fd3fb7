package shop.order;

import shop.price.Price;

public class Order {

  public int total(Price price, int count) {
    return price.times(count).cents();
  }
}
