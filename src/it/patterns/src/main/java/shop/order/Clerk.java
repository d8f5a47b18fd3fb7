package shop.order;

public class Clerk {
  public void handle(State state) {
    switch (state) {
      case null -> System.out.println("new");
      case OPEN -> System.out.println("wait");
      case PAID -> System.out.println("send");
    }
  }
}
