package shop;

import shop.order.Basket;
import shop.order.Item;
import shop.price.Price;
import shop.print.Label;
import shop.print.Receipt;

public class App {

  public static void main(String[] arguments) {
    Basket basket = new Basket();
    basket.add(new Item("tea", new Price(350), 2));
    System.out.println(new Label().text(basket) + ": " + new Receipt().text(basket));
  }
}
