package shop;

public final class Price {

  public static final int CENTS = 100;

  private Price() {}
}
