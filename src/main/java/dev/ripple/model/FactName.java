package dev.ripple.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pseudo-names under which facts about a class or package as a whole are kept. */
public final class FactName {

  /**
   * Kind, access, type parameters, enclosing class; of nested classes all modifiers; of annotation
   * interfaces the annotations that decide where and how they can be used.
   */
  public static final String HEADER = "<header>";

  /**
   * What a class that is declared looks up in itself: its supertypes, direct or not. Others touch
   * its header, and are reached only if the new or lost supertype means something to them.
   */
  public static final String SUPERTYPES = "<supertypes>";

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
   * Whether a class is an inner one, whose instances have one of the class around it (JLS 8.1.3).
   */
  public static final String INNER = "<inner>";

  /**
   * Whether a method {@code close} without parameters may throw an {@code InterruptedException},
   * which javac's lint category try warns of.
   */
  public static final String CLOSE = "<close>";

  /**
   * Whether a top-level class is public, for those who show it to users of their module (javac's
   * lint category exports).
   */
  public static final String EXPORTED = "<exported>";

  /**
   * What local classes and intersections, which are no one's subtypes by name, look up in each of
   * several types that they extend: methods of theirs may come to meet there (JLS 8.4.8.4).
   */
  public static final String MEETING = "<meeting>";

  /**
   * Methods that a public subclass of a class that is not public gets bridges for (javac's
   * TransTypes); nothing in public classes.
   */
  public static final String BRIDGED = "<bridged>";

  /**
   * Private instance methods. They are no members of subclasses, but javac takes one for the
   * implementation of an inherited method where a class has a raw type among its supertypes ({@code
   * MethodSymbol.implementation}), and finds that its access is too weak.
   */
  public static final String PRIVATE = "<private>";

  /**
   * Whether methods that stay change places: bridges come in the order of what they bridge (javac's
   * TransTypes).
   */
  public static final String ORDER = "<order>";

  /**
   * Classes of the JDK that so many others extend, those of strings and numbers to begin with, that
   * hardly any unit touches none of these. So lookups do not tell who does.
   */
  public static final Set<ClassName> UBIQUITOUS =
      Stream.of(
              "java.io.Serializable",
              "java.lang.CharSequence",
              "java.lang.Comparable",
              "java.lang.Number",
              "java.lang.constant.Constable",
              "java.lang.constant.ConstantDesc")
          .map(ClassName::new)
          .collect(Collectors.toUnmodifiableSet());

  /** Constructors (JVMS 2.9.1). */
  public static final String INIT = "<init>";

  /** Of a package: whether it has types, as an on-demand import wants (JLS 7.5.2). */
  public static final String TYPES = "<types>";

  private static final char SUFFIX = '/';
  private static final char ARITY = '#';
  private static final String SUPERCLASS = "<supertype> ";
  private static final String SUPERINTERFACE = "<superinterface> ";
  private static final String STATIC = "<static> ";
  private static final String ACCESS = "<access> ";
  private static final String GENERIC = "<generic> ";
  private static final String TYPE_VARIABLES = "<>";
  private static final String VARIABLE_ARITY = "...";
  private static final String REQUIRED = "<required> ";

  private FactName() {}

  /**
   * The methods of a name with certain parameters.
   *
   * @param descriptor the erased types of their parameters, in parentheses
   * @param mentionsTypeVariables whether the types of parameters mention type variables; then other
   *     erased types can mean the same in a subclass (JLS 8.4.2)
   * @param isVariable whether they take any number of arguments
   */
  public static String methods(
      String name,
      int parameters,
      String descriptor,
      boolean mentionsTypeVariables,
      boolean isVariable) {
    return (mentionsTypeVariables
            ? withTypeVariables(name, parameters)
            : overriding(name, parameters, descriptor))
        + (isVariable ? VARIABLE_ARITY : "");
  }

  /**
   * What a call looks up: methods that take exactly its number of arguments. Others it never takes
   * into account (JLS 15.12.2.1), but for those of {@link #anyCall}.
   */
  public static String call(String name, int arguments) {
    return name + SUFFIX + arguments;
  }

  /**
   * What a call looks up besides the methods that take its number of arguments: whether there are
   * methods of the name at all (JLS 15.12.1), and those that take any number. Also the fact that
   * answers the first.
   */
  public static String anyCall(String name) {
    return name + SUFFIX + '*';
  }

  /**
   * What a name looks up that is not called: a variable, type or package, but no method (JLS 6.5).
   */
  public static String notCalled(String name) {
    return name + SUFFIX + '-';
  }

  /** Methods that may override each other by their name and number of parameters (JLS 8.4.2). */
  public static String overriding(String name, int parameters) {
    return name + ARITY + parameters;
  }

  /** Of those the methods with exactly these erased types of parameters. */
  public static String overriding(String name, int parameters, String descriptor) {
    return overriding(name, parameters) + descriptor;
  }

  /** Of those the methods with type variables in the types of their parameters. */
  public static String withTypeVariables(String name, int parameters) {
    return overriding(name, parameters) + TYPE_VARIABLES;
  }

  /** The fact of {@link #methods}, or of {@link #anyCall}, about static methods of interfaces. */
  public static String ofInterface(String methods) {
    return STATIC + methods;
  }

  /**
   * The access of what another fact is about, if it is not public. All units of the package have
   * access to what is not private (JLS 6.6.1), so that this is nothing to those who only use it.
   */
  public static String access(String fact) {
    return ACCESS + fact;
  }

  /** The fact whose access a fact is about, or that fact itself. */
  public static String withoutAccess(String fact) {
    return isOfAccess(fact) ? fact.substring(ACCESS.length()) : fact;
  }

  /** Whether a fact is about access. */
  public static boolean isOfAccess(String fact) {
    return fact.startsWith(ACCESS);
  }

  /**
   * Whether a lookup asks who may use what it finds, of whatever package: methods are overridden
   * with no less access (JLS 8.4.8.3), subclasses may need bridges (javac's TransTypes), and a
   * module should show what its users may name.
   */
  public static boolean asksForAccess(String lookup) {
    return lookup.indexOf(ARITY) >= 0 || lookup.equals(SUPERTYPES) || lookup.equals(EXPORTED);
  }

  /**
   * Whether a fact says something about subtypes, too. Constructors and static methods of
   * interfaces are not inherited (JLS 8.2, 8.4.8), nor is that a class has no instances.
   */
  public static boolean isInherited(String fact) {
    String of = withoutAccess(fact);
    return !of.startsWith(INIT) && !of.startsWith(STATIC) && !of.equals(INSTANCE);
  }

  /** Whether a fact is about {@link #methods}. */
  public static boolean isOfMethods(String fact) {
    return isOfMembers(fact) && fact.indexOf(ARITY) >= 0;
  }

  private static boolean isOfMembers(String fact) {
    return fact.startsWith(INIT) || fact.charAt(0) != '<' && fact.charAt(0) != '@';
  }

  /** Name and number of parameters of the {@link #methods} that a fact is about. */
  public static String overridable(String fact) {
    int end = fact.indexOf(ARITY) + 1;
    while (end < fact.length() && Character.isDigit(fact.charAt(end))) {
      end++;
    }
    return fact.substring(0, end);
  }

  /** The names of lookups in a class that a fact about it meets. */
  public static List<String> metInClass(String fact) {
    if (isOfAccess(fact)) {
      String of = withoutAccess(fact);
      return of.equals(HEADER) ? List.of(HEADER, SUPERTYPES, EXPORTED) : metInClass(of);
    }
    if (fact.startsWith(STATIC)) {
      return metInClass(fact.substring(STATIC.length()));
    }
    if (!isOfMembers(fact)) {
      return List.of(fact);
    }
    String simple = simple(fact);
    if (!isOfMethods(fact)) {
      return fact.equals(simple) ? List.of(fact, notCalled(fact)) : List.of(simple, fact);
    }
    String overridable = overridable(fact);
    boolean isVariable = fact.endsWith(VARIABLE_ARITY);
    String call =
        isVariable ? anyCall(simple) : simple + SUFFIX + overridable.substring(simple.length() + 1);
    String exactly = isVariable ? fact.substring(0, fact.length() - VARIABLE_ARITY.length()) : fact;
    return List.of(simple, call, overridable, exactly);
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
    if (isOfAccess(fact)) {
      return metInPackage(withoutAccess(fact));
    }
    String simple = simple(fact);
    return simple.equals(fact) ? List.of(fact, importable(fact)) : List.of(simple);
  }

  /** The simple name, or pseudo-name, that a fact is about. */
  public static String simple(String fact) {
    for (int i = 0; i < fact.length(); i++) {
      if (fact.charAt(i) == SUFFIX || fact.charAt(i) == ARITY) {
        return fact.substring(0, i);
      }
    }
    return fact;
  }

  /**
   * That a class or interface has a direct supertype, with its type arguments.
   *
   * @param ofInterface whether it is an interface that has it; the order of interfaces within some
   *     types depends on what these extend (javac's Types.rank)
   */
  public static String supertype(ClassName supertype, boolean ofInterface) {
    return (ofInterface ? SUPERINTERFACE : SUPERCLASS) + supertype;
  }

  /** The supertype that a fact is about. */
  public static Optional<ClassName> ofSupertype(String fact) {
    return Stream.of(SUPERCLASS, SUPERINTERFACE)
        .filter(fact::startsWith)
        .findAny()
        .map(prefix -> new ClassName(fact.substring(prefix.length())));
  }

  /** Whether a fact is about a supertype of an interface. */
  public static boolean isOfInterface(String fact) {
    return fact.startsWith(SUPERINTERFACE);
  }

  /** That a sealed class permits a subclass (JLS 8.1.6). */
  public static String permits(ClassName subclass) {
    return "<permits> " + subclass;
  }

  /** Which methods are final: no other class may declare them again (JLS 8.4.3.3). */
  public static String finalMethods(String name, int parameters) {
    return "<final> " + overriding(name, parameters);
  }

  /**
   * Methods with type parameters of their class in the types of their parameters: where these are
   * given, such a method and another may become one (javac's Check.checkCompatibleConcretes).
   */
  public static String generic(String overridable) {
    return GENERIC + overridable;
  }

  /**
   * Name and number of parameters of the methods that a fact is about which are {@link #generic}.
   */
  public static Optional<String> ofGeneric(String fact) {
    return fact.startsWith(GENERIC)
        ? Optional.of(fact.substring(GENERIC.length()))
        : Optional.empty();
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
  public static String attributes(String overridable) {
    return "@" + overridable;
  }
}
