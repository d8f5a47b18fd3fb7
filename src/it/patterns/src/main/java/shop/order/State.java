package shop.order;

public enum State {
  OPEN,
  PAID
}
