package dev.ripple.javac;

/**
 * Up to JDK 20 javac marks the methods of which it warned that lambdas make them ambiguous, and
 * warns of none of them again, whatever else they are ambiguous with in another class
 * (Check.checkPotentiallyAmbiguousOverloads). So the warning depends on which class comes first.
 */
public final class OnceWarned {

  private static final String CODE = "compiler.warn.potentially.ambiguous.overload";
  private static final int LAST_JDK = 20;

  private OnceWarned() {}

  /** Whether that is the key of such a warning. */
  public static boolean isOne(String code) {
    return code.equals(CODE) && isOfThisJdk();
  }

  static boolean isOfThisJdk() {
    return Runtime.version().feature() <= LAST_JDK;
  }
}
