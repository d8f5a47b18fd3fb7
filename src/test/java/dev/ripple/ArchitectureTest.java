package dev.ripple;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows between packages, and who may know which library. */
class ArchitectureTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ripple");

  @Test
  void no_two_packages_import_each_other() {
    check(slices().matching("dev.ripple.(*)..").should().beFreeOfCycles());
  }

  @Test
  void the_model_knows_the_jdk_only() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.ripple.model..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("dev.ripple.model..", "java..", "org.jspecify..")));
  }

  /**
   * One compile is told in {@code build}; what it consists of meets there and in the model, and
   * nowhere else.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fingerprint",
        "facts",
        "invalidation",
        "javac",
        "output",
        "store",
        "cache",
        "report"
      })
  void a_part_of_the_engine_knows_the_model_and_no_other_part(String part) {
    String own = "dev.ripple." + part + "..";
    check(
        classes()
            .that()
            .resideInAPackage(own)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(own, "dev.ripple.model..")
                    .or(not(resideInAPackage("dev.ripple..")))));
  }

  @Test
  void the_engine_does_not_know_who_calls_it() {
    check(
        noClasses()
            .that(not(resideInAPackage("dev.ripple.plugin..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ripple.plugin.."));
  }

  @Test
  void a_build_does_not_know_that_it_is_verified() {
    check(
        noClasses()
            .that(not(resideInAnyPackage("dev.ripple.plugin..", "dev.ripple.verify..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ripple.verify.."));
  }

  @ParameterizedTest
  @CsvSource({
    "plugin, org.apache.maven..",
    "plugin, org.codehaus.plexus..",
    "facts, org.objectweb.asm..",
    "javac, javax.tools..",
    "javac, com.sun.source..",
    "javac, com.sun.tools..",
    "store, java.sql..",
    "store, org.sqlite..",
  })
  void a_library_is_known_to_one_package_only(String part, String library) {
    check(
        noClasses()
            .that(not(resideInAPackage("dev.ripple." + part + "..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  /** A package that has no class yet keeps every rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCTION);
  }
}
