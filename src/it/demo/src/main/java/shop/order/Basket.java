package shop.order;

import java.util.ArrayList;
import java.util.List;
import shop.price.Discount;

public class Basket {

  private final List<Item> items = new ArrayList<>();
  private final Discount discount = new Discount();

  public void add(Item item) {
    items.add(item);
  }

  public int total() {
    int total = 0;
    for (Item item : items) {
      total += discount.applyTo(item.sum()).cents();
    }
    return total;
  }

  public int size() {
    return items.size();
  }
}
