package dev.ripple.random;

import java.util.List;

/** The few names that programs consist of, so that they hide and shadow each other all the time. */
final class Names {

  private static final List<String> TYPES = List.of("A", "B", "C", "D", "E", "F");
  private static final List<String> PLATFORM_TYPES =
      List.of(
          "String", "Integer", "Object", "Override", "List", "Runnable", "Deprecated", "Iterable");
  private static final List<String> METHODS = List.of("f", "g", "h", "m", "n");
  private static final List<String> PLATFORM_METHODS =
      List.of(
          "get", "run", "apply", "close", "iterator", "toString", "values", "name", "equals", "x");
  private static final List<String> FIELDS = List.of("x", "y", "z", "X", "Y");

  private final Dice dice;
  private final boolean areInModule;
  private final List<String> packages;

  /**
   * @param areInModule whether the program is going to be a module: all packages have names (JLS
   *     7.4.2), and it reads no class path
   */
  Names(Dice dice, boolean areInModule) {
    this.dice = dice;
    this.areInModule = areInModule;
    this.packages =
        dice.chance(15)
            ? List.of("p", areInModule ? "q" : "")
            : dice.chance(50) ? List.of("p", "q") : List.of("p", "q", "p.r");
  }

  boolean areInModule() {
    return areInModule;
  }

  String packageName() {
    return dice.pick(packages);
  }

  List<String> packages() {
    return packages;
  }

  String type() {
    return dice.pick(dice.chance(3) ? PLATFORM_TYPES : TYPES);
  }

  String method() {
    return dice.chance(3) ? type() : dice.pick(dice.chance(15) ? PLATFORM_METHODS : METHODS);
  }

  String field() {
    return dice.chance(6) ? dice.of(type(), method()) : dice.pick(FIELDS);
  }

  String local() {
    return dice.chance(50) ? dice.of("a", "b", "c") : field();
  }

  String typeVariable() {
    return dice.chance(4) ? type() : dice.of("T", "U");
  }
}
