package dev.ripple.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.Outcome;
import dev.ripple.testing.Project;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Builds that meet: of one project, or of several in one JVM. */
class ConcurrentBuildsTest {

  @RegisterExtension final Project project = new Project();
  @RegisterExtension final Project other = new Project();
  @TempDir Path cache;

  @Test
  void of_one_project_in_several_processes() {
    Village village = new Village(project, new Random(1), 30);
    project.compileWhatever();
    for (int i = 0; i < 3; i++) {
      village.edit();
      project.elsewhere(
          () -> {
            try (BuilderProcess first = BuilderProcess.start(project, cache);
                BuilderProcess second = BuilderProcess.start(project, cache);
                BuilderProcess third = BuilderProcess.start(project, cache)) {
              for (BuilderProcess builder : List.of(first, second, third)) {
                String said = builder.rest();
                assertTrue(said.contains("Compiled\n") || said.contains("UpToDate\n"), said);
              }
            }
          });
      project.compile().upToDate();
    }
  }

  @Test
  void of_one_project_in_several_threads() {
    Village village = new Village(project, new Random(2), 30);
    project.compileWhatever();
    for (int i = 0; i < 3; i++) {
      village.edit();
      project.elsewhere(
          () -> {
            List<CompletableFuture<Outcome>> builds = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
              builds.add(CompletableFuture.supplyAsync(() -> compile(project)));
            }
            builds.forEach(build -> assertFalse(build.join() instanceof Outcome.Failed));
          });
      project.compile().upToDate();
    }
  }

  @Test
  void of_several_projects_in_several_threads() {
    Village village = new Village(project, new Random(3), 30);
    Village neighbours = new Village(other, new Random(4), 30);
    for (int i = 0; i < 3; i++) {
      village.edit();
      neighbours.edit();
      CompletableFuture<Outcome> build = CompletableFuture.supplyAsync(() -> compile(project));
      project.elsewhere(() -> other.elsewhere(() -> compile(other)));
      build.join();
    }
    project.elsewhere(() -> compile(project));
    project.compile().upToDate();
    other.compile().upToDate();
  }

  private static Outcome compile(Project project) {
    Warnings log = new Warnings();
    Outcome outcome = new IncrementalCompiler(log).compile(project.request());
    assertFalse(log.warned(""), log.toString());
    return outcome;
  }

  /**
   * As in a Maven that stays: each version of a plugin has a class loader, and a SQLite, of its
   * own.
   */
  @Test
  void in_one_process_with_two_copies_of_the_plugin() throws Exception {
    Village village = new Village(project, new Random(5), 30);
    project.compileWhatever();
    try (URLClassLoader one = copy();
        URLClassLoader two = copy()) {
      for (int i = 0; i < 3; i++) {
        village.edit();
        project.elsewhere(
            () -> {
              CompletableFuture<Void> first = CompletableFuture.runAsync(() -> compile(one));
              CompletableFuture<Void> second = CompletableFuture.runAsync(() -> compile(two));
              compile(project);
              first.join();
              second.join();
            });
        project.compile().upToDate();
      }
    }
  }

  private static URLClassLoader copy() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  private void compile(ClassLoader copy) {
    try {
      String[] arguments = {project.directory().toString()};
      Class.forName(BuilderProcess.class.getName(), true, copy)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a copy of the plugin", e);
    }
  }
}
