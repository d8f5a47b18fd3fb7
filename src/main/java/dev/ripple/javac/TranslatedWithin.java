package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Which classes javac translates in the middle of another one. Its {@code TransTypes} translates
 * the classes inside of a class together with it, and of each the superclasses first: if those lead
 * back to the class around it, then what lies between is translated before that class has its
 * bridges, and gets them a second time.
 */
final class TranslatedWithin {

  private final TypeIndex types;
  private final Set<ClassName> ownTopLevel;
  private final Set<ClassName> classes = new TreeSet<>();

  TranslatedWithin(TypeIndex types, Set<ClassName> ownTopLevel) {
    this.types = types;
    this.ownTopLevel = ownTopLevel;
  }

  /** The classes of other units that this one translates. */
  Set<ClassName> classes() {
    return classes;
  }

  void add(TypeElement declared) {
    for (Element around = declared.getEnclosingElement();
        around != null;
        around = around.getEnclosingElement()) {
      if (around instanceof TypeElement type && types.closure(declared).contains(type)) {
        addBetween(declared, type);
      }
    }
  }

  private void addBetween(TypeElement inner, TypeElement around) {
    Set<ClassName> between = new TreeSet<>();
    for (Optional<TypeElement> superclass = types.superclass(inner);
        superclass.isPresent() && types.closure(superclass.get()).contains(around);
        superclass = types.superclass(superclass.get())) {
      if (superclass.get() == around) {
        classes.addAll(between);
        return;
      }
      types
          .name(superclass.get())
          .filter(name -> !ownTopLevel.contains(name.topLevel()))
          .ifPresent(between::add);
    }
  }
}
