package shop.print;

import shop.order.Basket;
import shop.price.Price;

public class Receipt {

  public String text(Basket basket) {
    int total = basket.total();
    return total / 100 + "." + total % 100 + " " + Price.CURRENCY;
  }
}
