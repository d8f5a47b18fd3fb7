package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathSnapshot;
import dev.ripple.javac.JavacRunner;
import dev.ripple.javac.RoundResult;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.PackageName;
import dev.ripple.model.Problem.Kind;
import dev.ripple.model.UnitRecord;
import dev.ripple.model.UnitReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Types whose erasure depends on where javac met the names of some interfaces first. A clean build
 * meets those of the module's own classes when it enters the units, before it looks into any class
 * file; see {@link Meeting}. Only names without a package are met earlier, when sources are parsed.
 * What it meets later it may meet anywhere, so that two such interfaces are in an order that only a
 * compile of everything tells, by a javac that remembers nothing.
 */
final class UndecidedErasures {

  /** None of several methods suits. */
  private static final String SEVERAL = "compiler.err.cant.apply.symbols";

  /** A method as messages show it, each on a line of its own, whatever the language. */
  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^ +\\S+ ((?:\\p{javaJavaIdentifierPart}+\\.)*\\p{javaJavaIdentifierPart}+)\\.[^ .]+\\(");

  private final CompileRequest request;
  private final ClasspathSnapshot classPath;
  private final JavacRunner javac;
  private final Map<ClassName, Path> units = new HashMap<>();
  private final Map<Path, List<ClassName>> entered = new HashMap<>();

  private UndecidedErasures(
      Inputs inputs, JavacRunner javac, Map<Path, ? extends Collection<ClassName>> declared) {
    this.request = inputs.request();
    this.classPath = inputs.classPath();
    this.javac = javac;
    declared.forEach((unit, classes) -> classes.forEach(name -> units.put(name, unit)));
  }

  /** Whether javac lists the class path in another order, and there is such a type in any unit. */
  static boolean mayBeOthers(Inputs inputs) {
    return !inputs.classPath().listsLike(inputs.classPathBefore())
        && haveAny(inputs.previous().units().values().stream().map(UnitRecord::effects).toList());
  }

  /** Why all units have to be compiled, if there is such a type in any of them. */
  static Optional<String> in(Module module, Inputs inputs, JavacRunner javac) {
    Collection<OrderEffects> effects = module.effects().values();
    return haveAny(effects)
        ? new UndecidedErasures(inputs, javac, module.declaredByUnit())
            .undecided(effects)
            .map(UndecidedErasures::reason)
        : Optional.empty();
  }

  private static String reason(Collection<ClassName> names) {
    return "javac orders "
        + String.join(" and ", new TreeSet<>(names).stream().map(ClassName::binary).toList())
        + " by where it met their names first";
  }

  /** The own classes among those interfaces, in the order in which a clean build meets them. */
  static List<ClassName> metFirst(Module module, Inputs inputs, JavacRunner javac) {
    Collection<OrderEffects> effects = module.effects().values();
    if (!haveAny(effects)) {
      return List.of();
    }
    UndecidedErasures all = new UndecidedErasures(inputs, javac, module.declaredByUnit());
    return orders(effects)
        .flatMap(List::stream)
        .distinct()
        .filter(name -> all.unit(name).isPresent())
        .sorted(Comparator.comparing(all::meeting))
        .toList();
  }

  /** Whether names from earlier calls of javac may have decided, or the words of an error. */
  static boolean in(RoundResult result, Inputs inputs, JavacRunner javac) {
    if (!result.success()) {
      return inErrors(result);
    }
    List<OrderEffects> effects =
        result.reports().values().stream().map(UnitReport::effects).toList();
    return haveAny(effects)
        && new UndecidedErasures(inputs, javac, result.declares()).undecided(effects).isPresent();
  }

  private static boolean haveAny(Collection<OrderEffects> effects) {
    return orders(effects).findAny().isPresent();
  }

  private static Stream<List<ClassName>> orders(Collection<OrderEffects> effects) {
    return effects.stream().map(OrderEffects::orders).flatMap(Set::stream);
  }

  private Optional<List<ClassName>> undecided(Collection<OrderEffects> effects) {
    return orders(effects).filter(order -> !isThatOfCleanBuild(order)).findFirst();
  }

  /**
   * Whether own classes come in their order, and before the only one that is none. In modules their
   * declarations name classes before any unit is entered, and so do those of the JDK. Javac lists
   * the class path before the sources of a package.
   */
  private boolean isThatOfCleanBuild(List<ClassName> order) {
    List<ClassName> own = order.stream().filter(name -> unit(name).isPresent()).toList();
    List<ClassName> others = order.subList(own.size(), order.size());
    return request.moduleDeclaration().isEmpty()
        && order.stream().noneMatch(name -> name.packageName().name().isEmpty())
        && order.subList(0, own.size()).equals(own)
        && own.stream().noneMatch(this::isOnClassPath)
        && others.size() <= 1
        && others.stream().noneMatch(this::mayBeMetEarly)
        && own.stream().sorted(Comparator.comparing(this::meeting)).toList().equals(own);
  }

  private boolean isOnClassPath(ClassName own) {
    return classPath.entries().stream().anyMatch(entry -> entry.classes().containsKey(own));
  }

  private boolean mayBeMetEarly(ClassName other) {
    return Services.OF_JDK.contains(other.binary()) || firstUnitOf(other.packageName()).isPresent();
  }

  /**
   * When a clean build meets the name of an own class. When javac enters a unit it completes its
   * package, if that is the first one, in the order of the directory (Enter.visitTopLevel,
   * ClassFinder.fillIn); then it enters the classes of the unit one by one (Enter.visitClassDef).
   *
   * @param unit the place of the unit that javac enters
   * @param isEntered whether the class is entered, and not found beside the unit
   * @param place among others of its kind
   */
  private record Meeting(int unit, boolean isEntered, int place) implements Comparable<Meeting> {

    private static final Comparator<Meeting> ORDER =
        Comparator.comparingInt(Meeting::unit)
            .thenComparing(Meeting::isEntered)
            .thenComparingInt(Meeting::place);

    @Override
    public int compareTo(Meeting other) {
      return ORDER.compare(this, other);
    }
  }

  private Meeting meeting(ClassName own) {
    int listed = listed(own.packageName()).indexOf(own);
    if (listed >= 0) {
      return new Meeting(firstUnitOf(own.packageName()).orElseThrow(), false, listed);
    }
    Path unit = unit(own).orElseThrow();
    List<ClassName> inUnit = entered.computeIfAbsent(unit, javac::entered);
    return new Meeting(request.sources().indexOf(unit), true, inUnit.indexOf(own));
  }

  /**
   * The classes that sources in the directories of a package are named like, as they are listed.
   */
  private List<ClassName> listed(PackageName name) {
    List<ClassName> listed = new ArrayList<>();
    for (Path directory : directories(name)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.java")) {
        for (Path file : files) {
          String source = file.getFileName().toString();
          String simple = source.substring(0, source.length() - ".java".length());
          listed.add(new ClassName(name.key() + simple));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return listed;
  }

  private List<Path> directories(PackageName name) {
    return request.sourceRoots().stream()
        .map(root -> root.resolve(name.name().replace('.', '/')))
        .filter(Files::isDirectory)
        .toList();
  }

  private OptionalInt firstUnitOf(PackageName name) {
    List<Path> directories = directories(name);
    Set<Path> declaring =
        units.entrySet().stream()
            .filter(unit -> unit.getKey().packageName().equals(name))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    List<Path> sources = request.sources();
    return IntStream.range(0, sources.size())
        .filter(
            unit ->
                declaring.contains(sources.get(unit))
                    || directories.contains(sources.get(unit).getParent()))
        .findFirst();
  }

  /** The unit that declares a class, or what encloses it. */
  private Optional<Path> unit(ClassName canonical) {
    String name = canonical.binary();
    while (!units.containsKey(new ClassName(name)) && name.indexOf('.') >= 0) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return Optional.ofNullable(units.get(new ClassName(name)));
  }

  /**
   * An error that shows an intersection, or methods of several types, shows them in their order.
   */
  private static boolean inErrors(RoundResult result) {
    return result.problems().stream()
        .filter(problem -> problem.kind() == Kind.ERROR)
        .anyMatch(
            problem ->
                problem.message().contains("&")
                    || problem.code().startsWith(SEVERAL) && showsSeveralTypes(problem.message()));
  }

  private static boolean showsSeveralTypes(String message) {
    return METHOD.matcher(message).results().map(method -> method.group(1)).distinct().count() > 1;
  }

  /** What modules of the JDK use or provide, all of which javac reads at the start. */
  private static final class Services {

    static final Set<String> OF_JDK =
        ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> of(module.descriptor()))
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> of(ModuleDescriptor module) {
      return Stream.concat(
          module.uses().stream(),
          module.provides().stream().map(ModuleDescriptor.Provides::service));
    }
  }
}
