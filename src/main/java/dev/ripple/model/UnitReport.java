package dev.ripple.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learned about one compilation unit while javac compiled it.
 *
 * @param declarations a hash of its text without method bodies and initialisers that are no
 *     constants: unchanged, the unit's facts are unchanged as long as the facts that it looked up
 *     are
 * @param entered a hash of what of its text decides in which order javac completes classes and
 *     evaluates annotations while it enters all units
 * @param declares the top-level classes that it declares
 * @param lookups what javac looked up for it, without duplicates
 * @param constantReads for each field that may be a constant (JLS 4.12.4) the final fields that its
 *     initialiser reads
 * @param effects how it depends on the company in which it was compiled
 */
public record UnitReport(
    long declarations,
    long entered,
    List<ClassName> declares,
    List<Lookup> lookups,
    Map<String, Set<String>> constantReads,
    OrderEffects effects) {

  /**
   * The same without what matters to nothing but bridges.
   *
   * @param most the number of bridges of the class that got most; two have an order
   */
  public UnitReport withBridges(int most) {
    List<Lookup> others =
        most > 1
            ? lookups
            : lookups.stream().filter(lookup -> !lookup.name().equals(FactName.ORDER)).toList();
    return new UnitReport(
        declarations,
        entered,
        declares,
        others,
        constantReads,
        most > 0 ? effects : effects.withoutBridges());
  }
}
