package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import dev.ripple.random.Index.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Chooses what stands before a member's name (JLS 15.11, 15.12): often nothing. */
final class Receivers {

  private final Dice dice;
  private final Scope scope;
  private final Index index;
  private final Types types;

  Receivers(Dice dice, Scope scope) {
    this.dice = dice;
    this.scope = scope;
    this.index = scope.index();
    this.types = new Types(dice, scope);
  }

  /**
   * A receiver with its dot, or nothing.
   *
   * @param value makes an expression of a type
   */
  String of(Member member, Function<String, String> value) {
    Declared owner = member.owner();
    boolean isOwn = scope.enclosing().stream().anyMatch(e -> index.closure(e).contains(owner));
    if (isOwn && dice.chance(55) && (member.isStatic() || !scope.isStatic())) {
      return "";
    }
    if (member.isStatic()) {
      return isImported(member) && dice.chance(80)
          ? ""
          : scope.nameOf(subtypeOf(owner), dice) + ".";
    }
    if (scope.isInside(owner) && dice.chance(55)) {
      return dice.pick(ofThis(owner)) + ".";
    }
    String receiver = value.apply(types.named(subtypeOf(owner)));
    return receiver.equals("null") || receiver.contains(" ")
        ? "(" + (receiver.equals("null") ? "(" + types.named(owner) + ") " : "") + receiver + ")."
        : receiver + ".";
  }

  private boolean isImported(Member member) {
    String inOwner = "static " + member.owner().canonicalName() + ".";
    return scope.source().all(Role.IMPORT).stream()
        .map(Node::name)
        .anyMatch(i -> i.equals(inOwner + "*") || i.equals(inOwner + member.node().name()));
  }

  /** All that means this object, or one around it, as the owner's (JLS 15.8.4, 15.11.2). */
  private List<String> ofThis(Declared owner) {
    List<String> found = new ArrayList<>();
    for (Declared enclosing : scope.enclosing()) {
      if (index.closure(enclosing).contains(owner)) {
        String name = enclosing.node().name();
        found.add(enclosing.equals(scope.enclosing().get(0)) ? "this" : name + ".this");
        found.add(enclosing.equals(scope.enclosing().get(0)) ? "super" : name + ".super");
      }
    }
    if (owner.is("interface")) {
      found.add(scope.nameOf(owner, dice) + ".super");
    }
    return found;
  }

  /** Members are reached through subclasses, too. */
  private Declared subtypeOf(Declared owner) {
    if (dice.chance(70)) {
      return owner;
    }
    return dice.pick(index.types().stream().filter(t -> index.closure(t).contains(owner)).toList());
  }
}
