package shop.order;

/** What is ordered, and how often. */
public record Line(String article, int count) {}
