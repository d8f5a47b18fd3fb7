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
 * @param declares the top-level classes that it declares
 * @param lookups what javac looked up for it, without duplicates
 * @param constantReads for each field that may be a constant (JLS 4.12.4) the final fields that its
 *     initialiser reads
 */
public record UnitReport(
    long declarations,
    List<ClassName> declares,
    List<Lookup> lookups,
    Map<String, Set<String>> constantReads) {

  /** The same without lookups of one name. */
  public UnitReport without(String name) {
    List<Lookup> others = lookups.stream().filter(lookup -> !lookup.name().equals(name)).toList();
    return new UnitReport(declarations, declares, others, constantReads);
  }
}
