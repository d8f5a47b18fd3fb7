package shop.order;

import shop.price.Price;

class OrderCheck {

  void threeForThePriceOfThree() {
    if (new Order().total(new Price(100), 3) != 300) {
      throw new AssertionError();
    }
  }
}
