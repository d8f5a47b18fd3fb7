package shop.print;

import shop.order.Basket;

public class Label {

  public String text(Basket basket) {
    return basket.size() + " items";
  }
}
