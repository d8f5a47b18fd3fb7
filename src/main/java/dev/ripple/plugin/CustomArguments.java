package dev.ripple.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments for javac that a user wrote, in the three ways in which Maven users can write them.
 */
final class CustomArguments {

  private final List<String> arguments = new ArrayList<>();
  private final List<String> jvmArguments = new ArrayList<>();

  private CustomArguments() {}

  /**
   * Arguments in the order in which javac gets them. Empty ones are left out.
   *
   * @param map names, with or without a leading dash, with values that follow as arguments of their
   *     own; only for an option of an annotation processor ({@code -Akey}) are both one argument
   * @param single one argument
   * @param list arguments
   */
  static CustomArguments of(
      @Nullable Map<String, String> map, @Nullable String single, @Nullable List<String> list) {
    CustomArguments result = new CustomArguments();
    if (map != null) {
      map.forEach(result::addNamed);
    }
    result.add(single, null);
    if (list != null) {
      list.forEach(argument -> result.add(argument, null));
    }
    return result;
  }

  /** All but those for a JVM that javac is started in. */
  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /**
   * Those for a JVM that javac is started in ({@code -J...}); they mean something only if it is
   * forked.
   */
  List<String> jvmArguments() {
    return List.copyOf(jvmArguments);
  }

  private void addNamed(String name, @Nullable String value) {
    String key = name.startsWith("-") ? name : "-" + name;
    if (key.startsWith("-A") && value != null && !value.isEmpty()) {
      add(key + "=" + value, null);
    } else {
      add(key, value);
    }
  }

  private void add(@Nullable String argument, @Nullable String value) {
    if (argument == null || argument.isEmpty()) {
      return;
    }
    if (argument.startsWith("-J")) {
      jvmArguments.add(argument);
      return;
    }
    arguments.add(argument);
    if (value != null && !value.isEmpty()) {
      arguments.add(value);
    }
  }
}
