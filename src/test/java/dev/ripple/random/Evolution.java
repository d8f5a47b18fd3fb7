package dev.ripple.random;

import dev.ripple.random.Checker.Fault;
import dev.ripple.random.Index.Declared;
import dev.ripple.random.Step.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a program, and one step after the other from it; the seed decides on all of them. */
final class Evolution {

  private static final int FIRST_BATCHES = 14;
  private static final int MEMBERS_OF_A_BATCH = 6;
  private static final int STATEMENTS_OF_A_BATCH = 8;
  private static final int TRIES = 5;
  private static final int SEEDS_PER_MODULE = 8;

  private final Dice dice;
  private final Names names;
  private final Checker checker;
  private final Edits edits;
  private final Entries entries;
  private final Moves moves;
  private final Repair repair;
  private final List<Program> good = new ArrayList<>();
  private Program current = new Program(List.of());
  private boolean compiles;

  Evolution(long seed, Checker checker) {
    this.dice = new Dice(seed);
    this.checker = checker;
    this.names = new Names(dice, Math.floorMod(seed, SEEDS_PER_MODULE) == SEEDS_PER_MODULE - 1);
    Declarations declarations = new Declarations(dice, names);
    this.edits = new Edits(dice, names, declarations);
    this.entries = new Entries(dice, names, declarations);
    this.moves = new Moves(dice, names, declarations);
    this.repair = new Repair(checker, declarations);
  }

  /**
   * The next step; the first one makes the whole program.
   *
   * @param compiled whether the last one compiled
   */
  Step next(boolean compiled) {
    if (current.sources().isEmpty()) {
      current = first();
      return new Step(current, names.areInModule() ? List.of(new Step.DeclareModule()) : List.of());
    }
    compiles = compiled;
    if (compiled || good.isEmpty()) {
      good.add(current);
    }
    List<Action> actions = new ArrayList<>();
    if (dice.chance(6)) {
      actions.add(action());
    }
    // Without its state Ripple cannot tell a class file that nothing produces any more from one of
    // another tool.
    boolean staysTheSame = actions.contains(new Step.DeleteState());
    if (actions.isEmpty() || !staysTheSame && dice.chance(50)) {
      current = changed();
    }
    return new Step(current, actions);
  }

  private Program first() {
    Program program = new Program(List.of());
    int sources = 5 + dice.below(5);
    for (int i = 0; i < 2 * sources && program.sources().size() < sources; i++) {
      program = repair.repair(edits.addSource(program), 8).orElse(program);
    }
    for (int i = dice.of(0, 1, 1, 1, 2); i > 0; i--) {
      program = repair.repair(entries.add(program), 8).orElse(program);
    }
    for (int i = dice.below(4); i > 0; i--) {
      program = repair.repair(moves.seal(program), 4).orElse(program);
    }
    for (int i = 0; i < FIRST_BATCHES; i++) {
      program = more(program, edits::addMember, MEMBERS_OF_A_BATCH);
      program = more(program, edits::addStatement, STATEMENTS_OF_A_BATCH);
    }
    return program;
  }

  private Program more(Program program, UnaryOperator<Program> edit, int times) {
    Program more = program;
    for (int i = 0; i < times; i++) {
      more = edit.apply(more);
    }
    return repair.repair(more, 4).orElse(program);
  }

  private Program changed() {
    int way = dice.below(100);
    if (!compiles && way < 70) {
      Program lastGood = good.get(good.size() - 1);
      return way < 30
          ? lastGood
          : way < 45 ? valid(lastGood) : repair.repair(current, 8).orElse(lastGood);
    }
    if (way < 8) {
      return good.get(Math.max(0, good.size() - 1 - dice.below(4)));
    }
    return way < 45 ? edited(current) : valid(current);
  }

  private Program edited(Program program) {
    Program result = program;
    for (int i = dice.of(1, 1, 1, 1, 2, 2, 3, 5); i > 0; i--) {
      result = edits.any(result);
    }
    return result;
  }

  /** A program that differs from another and most likely compiles. */
  private Program valid(Program program) {
    Program candidate = program;
    for (int i = 0; i < TRIES; i++) {
      candidate = edited(program);
      Optional<List<Fault>> errors = checker.errors(candidate);
      if (errors.filter(List::isEmpty).isPresent() && !candidate.equals(program)) {
        return candidate;
      }
    }
    return repair.repair(candidate, 6).orElse(program);
  }

  private Action action() {
    List<Declared> types = new Index(current).types();
    return switch (dice.below(11)) {
      case 0, 1, 2 -> new Step.Touch(dice.pick(current.sources()).name());
      case 3 -> new Step.TouchEverything();
      case 4, 5, 6, 7 ->
          types.isEmpty()
              ? new Step.TouchEverything()
              : new Step.DeleteProduct(dice.pick(types).binaryName());
      case 8 -> new Step.DeleteOutput();
      case 9 -> new Step.Toggle(dice.of("-parameters", "-g:none"));
      default -> compiles ? new Step.DeleteState() : new Step.DeleteOutput();
    };
  }
}
