package shop.order;

public class Printer {
  public String print(Object part) {
    return part instanceof Line(var first, var second) ? first + " " + second : "?";
  }
}
