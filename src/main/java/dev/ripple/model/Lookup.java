package dev.ripple.model;

/**
 * A simple name that javac resolved, or tried to resolve, in a scope while it compiled a unit.
 *
 * @param scope where javac looked; for a class its supertypes are meant as well
 * @param name a simple name, or one of the pseudo-names of {@link FactName}
 * @param use whether the answer can show in what the unit itself says to others
 */
public record Lookup(Scope scope, String name, Use use) {

  /** Where in the unit the lookup comes from. */
  public enum Use {
    /** A method body or an initialiser that is no constant: the answer stays inside the unit. */
    BODY,
    /**
     * A declaration or the initialiser of a constant: another answer may change facts of the unit's
     * own classes.
     */
    DECLARATION;

    /** The stronger of two uses. */
    public static Use stronger(Use first, Use second) {
      return first == DECLARATION ? first : second;
    }
  }
}
