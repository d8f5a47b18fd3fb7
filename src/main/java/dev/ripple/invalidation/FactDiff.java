package dev.ripple.invalidation;

import static dev.ripple.model.Cause.FactChanged.Change.APPEARED;
import static dev.ripple.model.Cause.FactChanged.Change.CHANGED;
import static dev.ripple.model.Cause.FactChanged.Change.DISAPPEARED;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.PackageName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what classes say now with what they said before. */
public final class FactDiff {

  private static final String PACKAGE_INFO = "package-info";

  private FactDiff() {}

  /** The facts about one class that differ. */
  public static List<FactChange> between(
      ClassName name, Optional<ClassFacts> before, Optional<ClassFacts> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.equals(after)
          ? List.of()
          : existence(name, after.isPresent(), before.or(() -> after).orElseThrow().isPublic());
    }
    List<FactChange> changes = new ArrayList<>();
    Set<String> names = new TreeSet<>(before.get().hashes().keySet());
    names.addAll(after.get().hashes().keySet());
    for (String fact : names) {
      Long then = before.get().hashes().get(fact);
      Long now = after.get().hashes().get(fact);
      if (FactName.isRequired(fact)) {
        if (then == null) {
          changes.add(new FactChange(name, FactName.ELEMENTS, CHANGED));
        }
      } else if (FactName.isOfAccess(fact)) {
        if (!Objects.equals(then, now)) {
          changes.add(new FactChange(name, fact, CHANGED));
        }
      } else if (!Objects.equals(then, now)) {
        boolean was = says(before.get(), fact);
        boolean is = says(after.get(), fact);
        changes.add(new FactChange(name, fact, !was ? APPEARED : !is ? DISAPPEARED : CHANGED));
      }
    }
    addReordered(before.get(), after.get(), changes);
    if (changesOrder(before.get(), after.get())) {
      changes.add(new FactChange(name, FactName.ORDER, CHANGED));
    }
    if (before.get().naming() != after.get().naming()) {
      boolean isPublic = before.get().isPublic() || after.get().isPublic();
      changes.add(new FactChange(name.packageName(), nameInPackage(name, isPublic), CHANGED));
    } else if (before.get().isPublic() != after.get().isPublic()) {
      changes.add(
          new FactChange(name.packageName(), FactName.access(name.nameInPackage()), CHANGED));
    }
    return changes;
  }

  /** Where several supertypes have a member of one name, the first may be the one that counts. */
  private static void addReordered(ClassFacts before, ClassFacts after, List<FactChange> changes) {
    List<ClassName> then = new ArrayList<>(before.supertypes());
    List<ClassName> now = new ArrayList<>(after.supertypes());
    then.retainAll(after.supertypes());
    now.retainAll(before.supertypes());
    if (!then.equals(now)) {
      after.hashes().keySet().stream()
          .filter(fact -> FactName.ofSupertype(fact).filter(now::contains).isPresent())
          .forEach(fact -> changes.add(new FactChange(after.name(), fact, CHANGED)));
    }
  }

  /** Whether a class says anything of that name; methods of one name appear with the first one. */
  private static boolean says(ClassFacts facts, String fact) {
    return facts.hashes().containsKey(fact)
        || FactName.isOfMethods(fact)
            && facts.hashes().containsKey(FactName.anyCall(FactName.simple(fact)));
  }

  private static String nameInPackage(ClassName name, boolean isPublic) {
    return isPublic ? name.nameInPackage() : FactName.hidden(name.nameInPackage());
  }

  /**
   * That a class came or went. Whoever asked for a member of it touched its header, so that no more
   * need be said.
   */
  public static List<FactChange> existence(ClassName name, boolean appeared) {
    return existence(name, appeared, true);
  }

  private static List<FactChange> existence(ClassName name, boolean appeared, boolean isPublic) {
    return List.of(
        new FactChange(name, FactName.HEADER, appeared ? APPEARED : DISAPPEARED),
        new FactChange(
            name.packageName(), nameInPackage(name, isPublic), appeared ? APPEARED : DISAPPEARED));
  }

  /**
   * That names came or went in packages without being those of classes. An on-demand import may
   * lead javac to them even where it finds something else first (javac's Check.importAccessible).
   */
  public static List<FactChange> betweenNames(
      Collection<ClassName> before, Collection<ClassName> after) {
    List<FactChange> changes = new ArrayList<>();
    Set<ClassName> names = new TreeSet<>(before);
    names.addAll(after);
    for (ClassName name : names) {
      if (before.contains(name) != after.contains(name)) {
        changes.add(
            new FactChange(
                name.packageName(),
                name.nameInPackage(),
                after.contains(name) ? APPEARED : DISAPPEARED));
        changes.add(new FactChange(name.packageName(), FactName.TYPES, CHANGED));
      }
    }
    return changes;
  }

  /**
   * That on-demand imports may lead javac to names which are not those of classes, or no longer do:
   * whenever it names a class in what it generates, it looks for the simple name in the own package
   * first, and in on-demand imports only if there is none (javac's TreeMaker.isUnqualifiable).
   *
   * @param changes of which those are looked at that say that a class of such a name came or went
   * @param names that are not those of classes
   */
  public static List<FactChange> hiding(
      Collection<FactChange> changes, Collection<ClassName> names) {
    Set<String> hiding = new HashSet<>();
    if (!names.isEmpty()) {
      changes.stream()
          .filter(change -> change.where() instanceof PackageName)
          .forEach(change -> hiding.add(FactName.simple(change.name())));
    }
    return names.stream()
        .filter(name -> hiding.contains(name.nameInPackage()))
        .map(name -> new FactChange(name.packageName(), FactName.TYPES, CHANGED))
        .toList();
  }

  /**
   * That top-level classes became auxiliary ones, which are declared in units of other names, or
   * are declared in others now. Such classes are not public (JLS 7.6, javac's Enter.visitClassDef).
   */
  public static List<FactChange> betweenAuxiliary(
      Map<ClassName, Path> before, Map<ClassName, Path> after) {
    List<FactChange> changes = new ArrayList<>();
    Set<ClassName> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (ClassName name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.add(new FactChange(name.packageName(), nameInPackage(name, false), CHANGED));
      }
    }
    return changes;
  }

  private static boolean changesOrder(ClassFacts before, ClassFacts after) {
    List<Integer> then = new ArrayList<>(before.order());
    List<Integer> now = new ArrayList<>(after.order());
    then.retainAll(new HashSet<>(after.order()));
    now.retainAll(new HashSet<>(before.order()));
    return !then.equals(now);
  }

  /**
   * The packages that come or go with the classes of a module: for javac a package exists as long
   * as it, or one below it, has a class, and can be imported on demand as long as it has one
   * itself.
   */
  public static List<FactChange> betweenPackages(
      Collection<ClassName> before, Collection<ClassName> after) {
    List<FactChange> changes = new ArrayList<>();
    Set<PackageName> then = packages(before);
    Set<PackageName> now = packages(after);
    addAppeared(then, now, changes, true);
    addAppeared(now, then, changes, false);
    return changes;
  }

  private static void addAppeared(
      Set<PackageName> before, Set<PackageName> after, List<FactChange> changes, boolean appeared) {
    Set<PackageName> existing = withParents(before);
    for (PackageName name : withParents(after)) {
      if (!existing.contains(name)) {
        changes.add(
            new FactChange(
                name.parent(),
                FactName.hidden(name.simpleName()),
                appeared ? APPEARED : DISAPPEARED));
      }
    }
    for (PackageName name : after) {
      if (!before.contains(name)) {
        changes.add(new FactChange(name, FactName.TYPES, appeared ? APPEARED : DISAPPEARED));
      }
    }
  }

  private static Set<PackageName> packages(Collection<ClassName> classes) {
    Set<PackageName> packages = new HashSet<>();
    for (ClassName name : classes) {
      if (!name.nameInPackage().equals(PACKAGE_INFO)) {
        packages.add(name.packageName());
      }
    }
    return packages;
  }

  private static Set<PackageName> withParents(Set<PackageName> packages) {
    Set<PackageName> all = new HashSet<>();
    for (PackageName name : packages) {
      for (PackageName p = name; !p.equals(PackageName.UNNAMED) && all.add(p); ) {
        p = p.parent();
      }
    }
    return all;
  }
}
