package dev.ripple.model;

/** Why a compilation unit is compiled. */
public sealed interface Cause {

  /** The source is new, or differs from the one compiled before. */
  record SourceChanged(boolean added) implements Cause {
    @Override
    public String toString() {
      return added ? "added" : "changed";
    }
  }

  /** A class file that the unit produced is gone. */
  record ProductMissing(ClassName product) implements Cause {
    @Override
    public String toString() {
      return product + " is missing";
    }
  }

  /** A class file of the unit is not what was written: another tool changed it. */
  record ProductAltered(ClassName product) implements Cause {
    @Override
    public String toString() {
      return product + " was changed by another tool";
    }
  }

  /**
   * A fact changed that the unit had looked up.
   *
   * @param where the class or package that the fact is about
   * @param name the fact's name
   * @param change how it changed
   * @param lookedUpIn the scope of the unit's lookup: {@code where} itself or a subtype of it
   */
  record FactChanged(Scope where, String name, Change change, Scope lookedUpIn) implements Cause {

    /** How a fact can change. */
    public enum Change {
      APPEARED("appeared"),
      DISAPPEARED("disappeared"),
      CHANGED("changed");

      private final String word;

      Change(String word) {
        this.word = word;
      }

      @Override
      public String toString() {
        return word;
      }
    }

    @Override
    public String toString() {
      String simpleName = FactName.simple(FactName.withoutAccess(name));
      String fact =
          where.key().isEmpty() || where.key().endsWith(".")
              ? where.key() + simpleName
              : where + "." + simpleName;
      return fact
          + " "
          + change
          + (where.equals(lookedUpIn) ? "" : " (looked up in " + lookedUpIn + ")");
    }
  }

  /** Another unit that is compiled declares a class of the same name; javac has to see both. */
  record SameClass(ClassName declared) implements Cause {
    @Override
    public String toString() {
      return declared + " is declared in another unit, too";
    }
  }

  /** Constants of several units read each other in a circle; javac has to see all of it. */
  record ConstantCircle(String field) implements Cause {
    @Override
    public String toString() {
      return field + " is read in a circle of constants";
    }
  }

  /**
   * Javac translates a class in the middle of another one, or did so when it was compiled before;
   * that decides about its bridges.
   */
  record TranslatedWithin(ClassName translated) implements Cause {
    @Override
    public String toString() {
      return translated + " is compiled in the middle of a superclass, or was";
    }
  }

  /** A message may show types with annotations that javac takes from the source only. */
  record QuotedTypes(ClassName annotates) implements Cause {
    @Override
    public String toString() {
      return "a message may quote types that " + annotates + " annotates";
    }
  }

  /** The whole module is compiled. */
  record Everything(String reason) implements Cause {
    @Override
    public String toString() {
      return reason;
    }
  }
}
