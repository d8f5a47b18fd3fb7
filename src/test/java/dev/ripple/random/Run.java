package dev.ripple.random;

import dev.ripple.model.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The steps of one program, from its seed to the end or to the first failure. */
final class Run {

  private final long seed;
  private final Statistics statistics;
  private final List<Step> steps = new ArrayList<>();
  private Map<Path, String> compiledTexts = Map.of();
  private Map<Path, Set<String>> warnings = Map.of();
  private boolean compiles;

  Run(long seed, Statistics statistics) {
    this.seed = seed;
    this.statistics = statistics;
  }

  /** Takes some steps; gives the failure, if there is one. */
  Optional<Failure> play(int count) {
    try (Checker checker = new Checker();
        Player player = new Player()) {
      Evolution evolution = new Evolution(seed, checker);
      for (int i = 0; i < count; i++) {
        Step step = evolution.next(compiles);
        steps.add(step);
        Optional<Failure> failure =
            Failure.play(player, steps, outcome -> count(player, step, outcome));
        if (failure.isPresent()) {
          return failure.filter(f -> !f.isJavacsOwn());
        }
      }
      return Optional.empty();
    }
  }

  private void count(Player player, Step step, Outcome outcome) {
    Map<Path, String> texts = new HashMap<>();
    Map<String, Path> classes = new HashMap<>();
    for (Node source : step.program().sources()) {
      Path file = player.file(source.name());
      texts.put(file, Renderer.render(source).text());
      String inPackage = source.type().isEmpty() ? "" : source.type() + ".";
      classes.put(source.name(), file);
      source.all(Role.TYPE).forEach(type -> classes.put(inPackage + type.name(), file));
    }
    Map<Path, Set<String>> warningsNow = Statistics.warnings(outcome.problems());
    Set<Path> edited = new HashSet<>();
    Set<Path> complained = new HashSet<>();
    for (Path file : texts.keySet()) {
      if (!Objects.equals(texts.get(file), compiledTexts.get(file))) {
        edited.add(file);
      }
      if (!Objects.equals(warnings.get(file), warningsNow.get(file))) {
        complained.add(file);
      }
    }
    statistics.add("seed " + seed + ", step " + steps.size(), outcome, classes, edited, complained);
    compiles = !(outcome instanceof Outcome.Failed);
    if (compiles) {
      compiledTexts = texts;
      warnings = warningsNow;
    }
  }
}
