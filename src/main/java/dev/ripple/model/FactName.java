package dev.ripple.model;

/** The pseudo-names under which facts about a class or package as a whole are kept. */
public final class FactName {

  /**
   * Kind, modifiers, type parameters, supertypes, whether sealed, enclosing class; of annotation
   * interfaces the rest.
   */
  public static final String HEADER = "<header>";

  /** Abstract methods: what lambdas implement and what subclasses must implement. */
  public static final String ABSTRACT = "<abstract>";

  /**
   * Enum constants, permitted subtypes, record components: what makes a switch exhaustive (JLS
   * 14.11.1.1).
   */
  public static final String CASES = "<cases>";

  /** Elements of an annotation interface, with those that have a default (JLS 9.7). */
  public static final String ELEMENTS = "<elements>";

  /**
   * Methods that a public subclass of a class that is not public gets bridges for (javac's
   * TransTypes); nothing in public classes.
   */
  public static final String BRIDGED = "<bridged>";

  /**
   * Names and arities of overloaded methods whose parameters mention type parameters of the class:
   * parameterized, two of them may become one (javac's Check.checkCompatibleConcretes).
   */
  public static final String GENERIC = "<generic>";

  /**
   * Whether methods that stay change places: bridges come in the order of what they bridge (javac's
   * TransTypes).
   */
  public static final String ORDER = "<order>";

  /** Constructors (JVMS 2.9.1). */
  public static final String INIT = "<init>";

  /** Of a package: whether it has types, as an on-demand import wants (JLS 7.5.2). */
  public static final String TYPES = "<types>";

  private FactName() {}

  /**
   * What a bridge copies from methods that a class inherits (javac's TransTypes.addBridge): their
   * annotations, and the names of their parameters where the class file has them.
   */
  public static String attributes(String methodName) {
    return "@" + methodName;
  }
}
