package dev.ripple.javac;

import dev.ripple.model.OrderEffects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Up to JDK 20 javac marks the methods of which it warned that lambdas make them ambiguous, and
 * warns of none of them again, whatever else they are ambiguous with in another class
 * (Check.checkPotentiallyAmbiguousOverloads). So the warning depends on which class comes first.
 */
public final class OnceWarned {

  private static final String CODE = "compiler.warn.potentially.ambiguous.overload";
  private static final int LAST_JDK = 20;

  private OnceWarned() {}

  /** Whether that is the key of such a warning. */
  public static boolean isOne(String code) {
    return code.equals(CODE) && isOfThisJdk();
  }

  /** Whether such a warning in one of several slices could have been one in another. */
  static boolean isShared(List<Part> parts) {
    if (parts.stream().noneMatch(OnceWarned::warns)) {
      return false;
    }
    List<Set<String>> overloads = new ArrayList<>();
    for (Part part : parts) {
      Set<String> ofPart = new HashSet<>();
      part.result()
          .reports()
          .values()
          .forEach(report -> ofPart.addAll(report.effects().overloads()));
      ofPart.remove(OrderEffects.MANY);
      overloads.add(ofPart);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (warns(parts.get(i))) {
        boolean isUnknown = parts.get(i).result().reports().isEmpty(); // If nothing is recorded.
        for (int other = 0; other < parts.size(); other++) {
          if (other != i
              && (isUnknown || !Collections.disjoint(overloads.get(i), overloads.get(other)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean warns(Part part) {
    return part.result().problems().stream().anyMatch(problem -> isOne(problem.code()));
  }

  static boolean isOfThisJdk() {
    return Runtime.version().feature() <= LAST_JDK;
  }
}
