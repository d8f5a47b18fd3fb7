package shop.price;

public record Price(int cents) {

  public static final String CURRENCY = "EUR";

  public Price times(int count) {
    return new Price(cents * count);
  }
}
