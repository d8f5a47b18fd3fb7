package dev.ripple.benchmark;

/** What happens to a project that is up to date before it is built again. */
enum Scenario {
  CLEAN("clean build") {
    @Override
    void prepare(BenchmarkProject project, int run) {
      project.deleteTarget();
    }

    @Override
    double target(Library library) {
      return 1.1;
    }
  },
  NO_OP("nothing changed") {
    @Override
    void prepare(BenchmarkProject project, int run) {}

    @Override
    double target(Library library) {
      return 1.2;
    }
  },
  COMMENT("another word in a comment of the hub") {
    @Override
    void prepare(BenchmarkProject project, int run) {
      String comment = project.library().comment();
      project.edit(comment, comment + " " + run);
    }
  },
  BODY("another body in the hub") {
    @Override
    void prepare(BenchmarkProject project, int run) {
      String statement = project.library().statement();
      project.edit(statement, "int edit" + run + " = " + run + ";\n    " + statement);
    }

    @Override
    double target(Library library) {
      return library.bodyTarget();
    }
  },
  METHOD("another public method in the hub") {
    @Override
    void prepare(BenchmarkProject project, int run) {
      String method = project.library().method();
      project.edit(method, "public static void added" + run + "() {}\n\n  " + method);
    }
  },
  TOUCH("fresh time stamps on all sources") {
    @Override
    void prepare(BenchmarkProject project, int run) {
      project.touchSources();
    }

    @Override
    double target(Library library) {
      return 1.3;
    }

    @Override
    Scenario reference() {
      return NO_OP;
    }
  };

  private final String title;

  Scenario(String title) {
    this.title = title;
  }

  /** Changes what is to be changed; each run changes something else. */
  abstract void prepare(BenchmarkProject project, int run);

  /** The most of the reference's time that a build by Ripple may take; NaN if no one said. */
  double target(Library library) {
    return Double.NaN;
  }

  /** The scenario whose time with maven-compiler-plugin the target speaks of. */
  Scenario reference() {
    return this;
  }

  @Override
  public String toString() {
    return title;
  }
}
