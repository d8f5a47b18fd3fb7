package dev.ripple.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What javac makes of a unit may depend on more than what it looks up for it: on which units it
 * compiles at the same time, and in which order it comes to them. Each set is empty for almost all
 * units.
 *
 * @param translatedWithin classes of other units that javac translates in the middle of a class of
 *     this one (TransTypes), before that has its bridges; empty if it gets none
 * @param deprecatedImports deprecated classes of other units out of which this one imports, if
 *     javac may warn of that
 * @param deprecatedValues classes of other units with deprecated members that annotations name, if
 *     javac may warn of that
 * @param orders interfaces, by their canonical names, that javac put into this order since it met
 *     their names so, which decided what a type in the unit is erased to
 * @param annotatedTypes simple names of the types that the unit annotates in declarations, if javac
 *     knows these annotations from the source only
 * @param quotedTypes simple names of the types that warnings in the unit show, with their
 *     annotations if javac has the source where they come from; or {@link #ANY_TYPE}. See {@link
 *     #declaredIn} for those that can only come from the source of one class
 * @param overloads methods, as class and name, of which a class of the unit has several that take
 *     functions, if javac may warn of that; with {@link #MANY} if there are more than two
 */
public record OrderEffects(
    Set<ClassName> translatedWithin,
    Set<ClassName> deprecatedImports,
    Set<ClassName> deprecatedValues,
    Set<List<ClassName>> orders,
    Set<String> annotatedTypes,
    Set<String> quotedTypes,
    Set<String> overloads) {

  /** Stands for all types, where javac does not tell which it shows. */
  public static final String ANY_TYPE = "*";

  private static final String DECLARED = "#";

  /** Stands for a third method of one name. */
  public static final String MANY = "+";

  /** Of units that come out the same in any company. */
  public static final OrderEffects NONE =
      new OrderEffects(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** The same of a unit whose classes get no bridges. */
  public OrderEffects withoutBridges() {
    return new OrderEffects(
        Set.of(),
        deprecatedImports,
        deprecatedValues,
        orders,
        annotatedTypes,
        quotedTypes,
        overloads);
  }

  /** What {@link #quotedTypes} has for types that are shown as a top-level class declares them. */
  public static Set<String> declaredIn(ClassName topLevel, Set<String> types) {
    return types.stream().map(type -> topLevel + DECLARED + type).collect(Collectors.toSet());
  }

  /**
   * Whether messages that show some types may show annotations that this unit gives them.
   *
   * @param declared the top-level classes of this unit
   */
  public boolean annotatesAny(Set<String> quoted, Collection<ClassName> declared) {
    return quoted.contains(ANY_TYPE)
        ? !annotatedTypes.isEmpty()
        : !Collections.disjoint(quoted, annotatedTypes)
            || declared.stream()
                .anyMatch(name -> !Collections.disjoint(quoted, declaredIn(name, annotatedTypes)));
  }
}
