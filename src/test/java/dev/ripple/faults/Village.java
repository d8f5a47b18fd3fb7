package dev.ripple.faults;

import dev.ripple.testing.Project;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A generated project of some size, in which each class uses some others, and which compiles after
 * each of its edits.
 */
final class Village {

  private static final int PACKAGES = 4;

  private final Project project;
  private final Random random;
  private final int[] constants;
  private final int[] bodies;
  private final boolean[] wide;
  private final boolean[] nested;
  private final Set<Integer> visitors = new TreeSet<>();

  Village(Project project, Random random, int size) {
    this.project = project;
    this.random = random;
    this.constants = new int[size];
    this.bodies = new int[size];
    this.wide = new boolean[size];
    this.nested = new boolean[size];
    for (int i = 0; i < size; i++) {
      write(i);
    }
  }

  /**
   * Changes something: what one class says or does, which classes it has, which sources there are.
   */
  void edit() {
    int i = random.nextInt(constants.length);
    switch (random.nextInt(6)) {
      case 0 -> constants[i]++;
      case 1 -> bodies[i]++;
      case 2 -> wide[i] = !wide[i];
      case 3 -> nested[i] = !nested[i];
      case 4 -> {
        visitors.add(i);
        project.source("v.V" + i, "package v; class V" + i + " { " + name(i) + " host; }");
      }
      default -> {
        for (int visitor : visitors) {
          project.delete("v.V" + visitor);
        }
        visitors.clear();
      }
    }
    write(i);
  }

  private void write(int i) {
    String type = wide[i] ? "long" : "int";
    StringBuilder text = new StringBuilder();
    text.append("package p").append(i % PACKAGES).append(";\n");
    text.append("public class C").append(i);
    text.append(i % 5 == 4 ? " extends " + name(i - 4) : "").append(" {\n");
    text.append("  public static final int K = ").append(constants[i]).append(";\n");
    text.append("  public ").append(type).append(" m").append(i).append("() {\n");
    text.append("    return ").append(bodies[i]);
    for (int j = i - 1; j >= 0 && j > i - 4; j--) {
      text.append(" + ").append(name(j)).append(".K");
      text.append(" + (int) new ").append(name(j)).append("().m").append(j).append("()");
    }
    text.append(";\n  }\n");
    text.append(
        nested[i]
            ? "  static class In { Runnable r = new Runnable() { public void run() {} }; }\n"
            : "");
    project.source("p" + i % PACKAGES + ".C" + i, text + "}\n");
  }

  private static String name(int i) {
    return "p" + i % PACKAGES + ".C" + i;
  }
}
