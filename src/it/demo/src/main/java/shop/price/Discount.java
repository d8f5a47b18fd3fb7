package shop.price;

public class Discount {

  public Price applyTo(Price price) {
    return new Price(price.cents() * 90 / 100);
  }
}
