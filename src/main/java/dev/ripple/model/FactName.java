package dev.ripple.model;

import java.util.List;

/** The pseudo-names under which facts about a class or package as a whole are kept. */
public final class FactName {

  /**
   * Kind, access, type parameters, supertypes, enclosing class; of nested classes all modifiers; of
   * annotation interfaces the annotations that decide where and how they can be used.
   */
  public static final String HEADER = "<header>";

  /** Abstract methods: what lambdas implement and what subclasses must implement. */
  public static final String ABSTRACT = "<abstract>";

  /**
   * Enum constants, permitted subtypes, record components: what makes a switch exhaustive (JLS
   * 14.11.1.1).
   */
  public static final String CASES = "<cases>";

  /**
   * Elements of an annotation interface that every annotation has to give: that there is one which
   * was not there, or had a default (JLS 9.7). That there is one less changes nothing.
   */
  public static final String ELEMENTS = "<elements>";

  /**
   * Of an annotation interface: {@code @Inherited} and {@code @Documented}, which the container of
   * a repeatable annotation has to share with it (JLS 9.6.3).
   */
  public static final String CONTAINER = "<container>";

  /**
   * Whether a class is final or sealed: what may extend it (JLS 8.1.1.2), and which casts are
   * possible (5.1.6.1).
   */
  public static final String EXTENSION = "<extension>";

  /** Whether a class is abstract: it has no instances of its own (JLS 8.1.1.1). */
  public static final String INSTANCE = "<instance>";

  /**
   * Whether a method {@code close} without parameters may throw an {@code InterruptedException},
   * which javac's lint category try warns of.
   */
  public static final String CLOSE = "<close>";

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

  private static final char SUFFIX = '/';
  private static final String REQUIRED = "<required> ";

  private FactName() {}

  /**
   * The methods of a name that take a fixed number of arguments. A call with another number of them
   * never takes such a method into account (JLS 15.12.2.1).
   */
  public static String methods(String name, int parameters) {
    return name + SUFFIX + parameters;
  }

  /**
   * What a call looks up besides the methods that take its number of arguments: whether there are
   * methods of the name at all (JLS 15.12.1), and those that take any number.
   */
  public static String anyCall(String name) {
    return name + SUFFIX + '*';
  }

  /** Whether a fact is about {@link #methods} of one arity. */
  public static boolean isOfOneArity(String fact) {
    return fact.indexOf(SUFFIX) >= 0;
  }

  /** The names of lookups in a class that a fact about it meets. */
  public static List<String> metInClass(String fact) {
    if (isOfOneArity(fact)) {
      return List.of(simple(fact), fact);
    }
    boolean isAboutMembers = fact.equals(INIT) || fact.charAt(0) != '<' && fact.charAt(0) != '@';
    return isAboutMembers ? List.of(fact, anyCall(fact)) : List.of(fact);
  }

  /**
   * That there is a class of a name in a package which is not public, or a package: nothing that
   * another package could import on demand.
   */
  public static String hidden(String simpleName) {
    return simpleName + SUFFIX + "hidden";
  }

  /** What an on-demand import from another package looks up in its package (JLS 7.5.2). */
  public static String importable(String simpleName) {
    return simpleName + SUFFIX + "importable";
  }

  /** The names of lookups in a package that a fact about it meets. */
  public static List<String> metInPackage(String fact) {
    String simple = simple(fact);
    return simple.equals(fact) ? List.of(fact, importable(fact)) : List.of(simple);
  }

  /** The simple name, or pseudo-name, that a fact is about. */
  public static String simple(String fact) {
    int suffix = fact.indexOf(SUFFIX);
    return suffix < 0 ? fact : fact.substring(0, suffix);
  }

  /** That a sealed class permits a subclass (JLS 8.1.6). */
  public static String permits(ClassName subclass) {
    return "<permits> " + subclass;
  }

  /** Which methods of a name are final: no other class may declare them again (JLS 8.4.3.3). */
  public static String overriding(String methodName) {
    return "<overriding> " + methodName;
  }

  /** That an annotation interface has an element of a name without a default. */
  public static String required(String element) {
    return REQUIRED + element;
  }

  /** Whether a fact is that an element is {@link #required}. */
  public static boolean isRequired(String fact) {
    return fact.startsWith(REQUIRED);
  }

  /**
   * What a bridge copies from methods that a class inherits (javac's TransTypes.addBridge): their
   * annotations, and the names of their parameters where the class file has them.
   */
  public static String attributes(String methodName) {
    return "@" + methodName;
  }
}
