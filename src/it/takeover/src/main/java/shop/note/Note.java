package shop.note;

public class Note {

  public String text() {
    return "Thank you";
  }
}
