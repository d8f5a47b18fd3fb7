package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.ArrayList;
import java.util.List;

/** Chooses types of fields, parameters and results. */
final class Types {

  private final Dice dice;
  private final Scope scope;

  Types(Dice dice, Scope scope) {
    this.dice = dice;
    this.scope = scope;
  }

  /** Any type but {@code void}. */
  String any() {
    int way = dice.below(100);
    if (way < 30) {
      return dice.of("int", "int", "int", "long", "boolean", "String", "String", "char");
    }
    if (way < 42) {
      return dice.of("Object", "Integer", "double", "Number", "CharSequence");
    }
    if (way < 50 && !scope.typeVariables().isEmpty()) {
      return dice.pick(scope.typeVariables());
    }
    if (way < 56) {
      return dice.of("int[]", "String[]", "Object[]");
    }
    if (way < 64) {
      return dice.of(
          "Runnable",
          "java.util.List<" + reference() + ">",
          "java.util.function.Supplier<" + reference() + ">",
          "java.util.function.Function<" + reference() + ", " + reference() + ">",
          "Class<?>");
    }
    return declared();
  }

  String reference() {
    return dice.chance(40) ? dice.of("String", "Integer", "Object") : declared();
  }

  private String declared() {
    List<Declared> types = scope.index().types();
    return types.isEmpty() ? "String" : named(dice.pick(types));
  }

  /** A class by its name, with type arguments if it has type parameters. */
  String named(Declared type) {
    String name = scope.nameOf(type, dice);
    int variables = type.typeVariables().size();
    if (variables == 0 || dice.chance(12)) {
      return name;
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      arguments.add(argument());
    }
    return name + "<" + String.join(", ", arguments) + ">";
  }

  private String argument() {
    String plain =
        dice.chance(30) && !scope.typeVariables().isEmpty()
            ? dice.pick(scope.typeVariables())
            : dice.of("String", "Integer", "Object", simpleDeclared());
    return dice.chance(15) ? dice.of("?", "? extends " + plain, "? super " + plain) : plain;
  }

  private String simpleDeclared() {
    List<Declared> types = scope.index().types();
    return types.isEmpty() ? "String" : scope.nameOf(dice.pick(types), dice);
  }
}
