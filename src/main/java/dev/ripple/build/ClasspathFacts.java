package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.facts.FactExtractor.UnreadableClassException;
import dev.ripple.invalidation.FactDiff;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Hash64;
import dev.ripple.model.Lookup;
import dev.ripple.model.StateUpdate.KnownClass;
import dev.ripple.store.ExecutionState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Facts of the class path: kept for classes that were looked at, and their supertypes; of others
 * the name suffices.
 */
final class ClasspathFacts {

  private ClasspathFacts() {}

  /** What the class path says now and did not say before, or the other way round. */
  static List<FactChange> changes(Inputs inputs, Module module) {
    Set<ClassName> changed = inputs.classPath().changedSince(inputs.classPathBefore());
    List<FactChange> changes = new ArrayList<>();
    if (changed.isEmpty()) {
      return changes;
    }
    Map<ClassName, Long> before = inputs.classPathBefore().effective();
    Map<ClassName, Long> now = inputs.classPath().effective();
    for (ClassName name : changed) {
      boolean isHidden = module.ownClasses().contains(name);
      Optional<KnownClass> known = module.known(name);
      if (!isHidden && known.isPresent()) {
        changes.addAll(FactDiff.between(name, known.map(KnownClass::facts), read(inputs, name)));
      } else if (!isHidden && before.containsKey(name) != now.containsKey(name)) {
        changes.addAll(FactDiff.existence(name, now.containsKey(name)));
      }
    }
    changes.addAll(PackageChanges.between(before.keySet(), now.keySet(), module::ownClasses));
    return changes;
  }

  /** What a class of the class path says now, if anyone asked for it in the last build. */
  static Optional<ClassFacts> known(Inputs inputs, Module module, ClassName name) {
    Optional<Long> content = Optional.ofNullable(inputs.classPath().effective().get(name));
    return content.isEmpty()
        ? Optional.empty()
        : module
            .known(name)
            .filter(known -> known.contentHash() == content.get())
            .map(KnownClass::facts);
  }

  private static Optional<ClassFacts> read(Inputs inputs, ClassName name) {
    return inputs.classes().bytes(inputs.classPath(), name).flatMap(bytes -> facts(name, bytes));
  }

  private static Optional<ClassFacts> facts(ClassName name, byte[] bytes) {
    try {
      return FactExtractor.extract(bytes);
    } catch (UnreadableClassException e) {
      // A format from the future: any other content may say anything else.
      long hash = Hash64.of(new String(bytes, StandardCharsets.ISO_8859_1));
      TreeMap<String, Long> header = new TreeMap<>(Map.of(FactName.HEADER, hash));
      return Optional.of(new ClassFacts(name, List.of(), List.of(), true, hash, header, List.of()));
    }
  }

  /** Classes whose facts are stored although the class path has them no more. */
  static Set<ClassName> gone(Inputs inputs, Set<ClassName> own) {
    Set<ClassName> gone = new TreeSet<>(inputs.classPath().changedSince(inputs.classPathBefore()));
    gone.removeAll(inputs.classPath().effective().keySet());
    gone.removeAll(own);
    return gone;
  }

  /**
   * The facts that have to be stored: of classes that the given lookups ask and that are not known
   * yet, or have changed, with their supertypes.
   */
  static List<KnownClass> toStore(
      Inputs inputs,
      Set<ClassName> own,
      ExecutionState state,
      Collection<Lookup> lookups,
      boolean everything) {
    Map<ClassName, Long> effective = inputs.classPath().effective();
    Deque<ClassName> open = new ArrayDeque<>();
    Map<ClassName, KnownClass> found = new TreeMap<>();
    for (Lookup lookup : lookups) {
      if (lookup.scope() instanceof ClassName name) {
        open.add(name);
      }
    }
    if (!everything) {
      inputs.classPath().changedSince(inputs.classPathBefore()).stream()
          .filter(name -> state.knownClass(name).isPresent())
          .forEach(open::add);
    }
    while (!open.isEmpty()) {
      ClassName name = open.pop();
      Long hash = effective.get(name);
      if (hash == null || own.contains(name) || found.containsKey(name)) {
        continue;
      }
      Optional<KnownClass> known = everything ? Optional.empty() : state.knownClass(name);
      if (known.isPresent() && known.get().contentHash() == hash) {
        continue;
      }
      read(inputs, name)
          .ifPresent(
              facts -> {
                found.put(name, new KnownClass(facts, hash));
                open.addAll(facts.supertypes());
              });
    }
    return new ArrayList<>(found.values());
  }
}
