package dev.ripple.random;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be read off the text of a type without knowing any declaration. */
final class TypeText {

  private static final Set<String> PRIMITIVES = Set.of("int", "long", "boolean", "char", "double");

  private static final Map<String, List<String>> WIDENS_TO =
      Map.of(
          "int", List.of("long", "double", "Integer", "Number"),
          "char", List.of("int", "long"),
          "long", List.of("double", "Long"),
          "Integer", List.of("int", "long", "Number"),
          "boolean", List.of("Boolean"),
          "String", List.of("CharSequence"));

  private TypeText() {}

  static boolean isPrimitive(String type) {
    return PRIMITIVES.contains(type);
  }

  static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  /** The type without type arguments and without what it is qualified with. */
  static String simple(String type) {
    String erased = erased(type);
    return erased.substring(erased.lastIndexOf('.') + 1);
  }

  static String erased(String type) {
    int from = type.indexOf('<');
    return from < 0 ? type : type.substring(0, from) + type.substring(type.lastIndexOf('>') + 1);
  }

  /** The text between the outermost angle brackets, or nothing. */
  static String arguments(String type) {
    int from = type.indexOf('<');
    return from < 0 ? "" : type.substring(from + 1, type.lastIndexOf('>'));
  }

  /** Whether the language converts one to the other, as far as types of the JDK go. */
  static boolean converts(String from, String to) {
    String simpleTo = simple(to);
    return simple(from).equals(simpleTo)
        || simpleTo.equals("Object") && !from.equals("void")
        || WIDENS_TO.getOrDefault(from, List.of()).contains(simpleTo);
  }
}
