package shop.price;

public record Price(int cents) {

  public Price times(int count) {
    return new Price(cents * count);
  }
}
