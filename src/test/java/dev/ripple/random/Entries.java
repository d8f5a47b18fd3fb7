package dev.ripple.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of the class path: of its entries, and of which files they are made of. */
final class Entries {

  private static final int MOST_ENTRIES = 3;
  private static final int MOST_SOURCES = 5;

  private final Dice dice;
  private final Names names;
  private final Declarations declarations;

  Entries(Dice dice, Names names, Declarations declarations) {
    this.dice = dice;
    this.names = names;
    this.declarations = declarations;
  }

  /** A jar or a directory with a class or two, behind the others. */
  Program add(Program program) {
    List<Node> entries = program.entries();
    List<String> free = new ArrayList<>(List.of("one", "two", "three"));
    entries.forEach(entry -> free.remove(entry.name()));
    if (entries.size() == MOST_ENTRIES || names.areInModule()) {
      return program;
    }
    Node entry =
        declarations.node(Role.ENTRY, free.get(0), dice.of("jar", "jar", "classes"), "", List.of());
    Program more = program.with(entry);
    for (int i = dice.below(2); i >= 0; i--) {
      more = addSource(more, entry.id());
    }
    return more;
  }

  /** A file more for some entry. */
  Program addSource(Program program) {
    List<Node> entries = program.entries();
    return entries.isEmpty() ? program : addSource(program, dice.pick(entries).id());
  }

  private Program addSource(Program program, int id) {
    List<Node> visible = new ArrayList<>(program.entries());
    while (visible.get(0).id() != id) {
      visible.remove(0);
    }
    Node entry = visible.get(0);
    return entry.children().size() >= MOST_SOURCES
        ? program
        : declarations
            .source(new Program(visible))
            .filter(source -> !has(entry, source.name()))
            .map(source -> program.change(id, node -> node.with(source)))
            .orElse(program);
  }

  private static boolean has(Node entry, String unit) {
    return entry.children().stream().anyMatch(source -> source.name().equals(unit));
  }

  Program remove(Program program) {
    List<Node> entries = program.entries();
    return entries.isEmpty() ? program : program.remove(dice.pick(entries).id());
  }

  Program reorder(Program program) {
    List<Node> parts = new ArrayList<>(program.sources());
    parts.addAll(dice.shuffled(program.entries()));
    return new Program(parts);
  }

  /** Puts a file of the project into a library, there alone or in both places. */
  Program moveIn(Program program) {
    List<Node> entries = program.entries();
    List<Node> sources = program.sources();
    if (entries.isEmpty() || sources.size() < 3) {
      return program;
    }
    Node entry = dice.pick(entries);
    Node source = dice.pick(sources);
    if (has(entry, source.name()) || source.name().endsWith("package-info")) {
      return program;
    }
    boolean stays = dice.chance(40);
    Program without = stays ? program : program.remove(source.id());
    Node moved = stays ? declarations.copy(source) : source;
    return without.change(entry.id(), node -> node.with(moved));
  }

  /** Puts a file of a library into the project, there alone or in both places. */
  Program moveOut(Program program) {
    List<Node> sources =
        program.entries().stream().flatMap(entry -> entry.children().stream()).toList();
    Optional<Node> source = sources.isEmpty() ? Optional.empty() : Optional.of(dice.pick(sources));
    if (source.isEmpty() || program.hasUnit(source.get().name())) {
      return program;
    }
    return dice.chance(40)
        ? program.with(declarations.copy(source.get()))
        : program.remove(source.get().id()).with(source.get());
  }
}
