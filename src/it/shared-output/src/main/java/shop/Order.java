package shop;

public final class Order {

  public int cents(int count) {
    return Price.CENTS * count;
  }
}
