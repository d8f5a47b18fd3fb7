package dev.ripple.benchmark;

import java.util.ArrayList;
import java.util.List;

/** All that can be built, small projects first. */
final class Inputs {

  private static final Input COMMONS_LANG =
      Input.library(
          "commons-lang3",
          "3.17.0",
          "3.16.0",
          List.of(),
          Edits.ofHub("", "org/apache/commons/lang3/StringUtils.java")
              .comment("A String for a space character.")
              .leaf("org/apache/commons/lang3/BitField.java", "return holder & ~mask;")
              .body("return cs == null ? 0 : cs.length();")
              .method("public static int length(final CharSequence cs)")
              .signature(
                  "org/apache/commons/lang3/StringUtils.java",
                  "public static boolean isEmpty(final CharSequence cs)",
                  "public static Boolean isEmpty(final CharSequence cs)")
              .constant(
                  "org/apache/commons/lang3/StringUtils.java", "EMPTY = \"\";", "EMPTY = \" \";")
              .build(),
          new Aims(0.65, 0.25, 0.35, 0.35));

  private static final Input GUAVA =
      Input.library(
          "guava",
          "33.4.0-jre",
          "33.3.1-jre",
          List.of(
              "com.google.guava:failureaccess:1.0.2",
              "com.google.code.findbugs:jsr305:3.0.2",
              "org.checkerframework:checker-qual:3.43.0",
              "com.google.errorprone:error_prone_annotations:2.36.0",
              "com.google.j2objc:j2objc-annotations:3.0.0"),
          Edits.ofHub("", "com/google/common/collect/ImmutableList.java")
              .comment("A {@link List} whose contents will never change")
              .leaf("com/google/common/base/CaseFormat.java", "return super.convert(format, s);")
              .body("return (object == null) ? -1 : Lists.indexOfImpl(this, object);")
              .method("public static <E> ImmutableList<E> of() {")
              .signature(
                  "com/google/common/base/Objects.java",
                  "public static boolean equal(",
                  "public static Boolean equal(")
              .constant(
                  "com/google/common/primitives/Ints.java",
                  "MAX_POWER_OF_TWO = 1 << (Integer.SIZE - 2);",
                  "MAX_POWER_OF_TWO = 1 << (Integer.SIZE - 3);")
              .build(),
          new Aims(0.5, 0.15, 0.2, 0.25));

  private static final Input HIBERNATE =
      Input.library(
          "hibernate-core",
          "6.6.1.Final",
          "6.6.2.Final",
          List.of(
              "jakarta.persistence:jakarta.persistence-api:3.1.0",
              "jakarta.transaction:jakarta.transaction-api:2.0.1",
              "org.jboss.logging:jboss-logging:3.5.0.Final",
              "org.jboss.logging:jboss-logging-annotations:2.2.1.Final",
              "org.hibernate.common:hibernate-commons-annotations:7.0.1.Final",
              "io.smallrye:jandex:3.2.0",
              "com.fasterxml:classmate:1.5.1",
              "net.bytebuddy:byte-buddy:1.14.18",
              "jakarta.xml.bind:jakarta.xml.bind-api:4.0.0",
              "org.glassfish.jaxb:jaxb-runtime:4.0.2",
              "jakarta.inject:jakarta.inject-api:2.0.1",
              "org.antlr:antlr4-runtime:4.13.0",
              "jakarta.validation:jakarta.validation-api:3.0.2",
              "jakarta.enterprise:jakarta.enterprise.cdi-api:4.0.1",
              "jakarta.annotation:jakarta.annotation-api:2.1.1",
              "jakarta.json.bind:jakarta.json.bind-api:3.0.0",
              "com.fasterxml.jackson.dataformat:jackson-dataformat-xml:2.17.0",
              "org.checkerframework:checker-qual:3.43.0",
              "org.postgresql:postgresql:42.7.1",
              "com.oracle.database.jdbc:ojdbc11:23.3.0.23.09"),
          Edits.ofHub("", "org/hibernate/internal/util/StringHelper.java")
              .comment("Include \"_\".")
              .leaf("org/hibernate/type/YesNoConverter.java", "return domainForm ? 'Y' : 'N';")
              .body("return string.length() - 1;")
              .method("public static int lastIndexOfLetter(String string)")
              .signature(
                  "org/hibernate/internal/util/StringHelper.java",
                  "public static boolean isEmpty(@Nullable String string)",
                  "public static Boolean isEmpty(@Nullable String string)")
              .constant("org/hibernate/type/SqlTypes.java", "UUID = 3000;", "UUID = 3900;")
              .build(),
          new Aims(0.5, 0.08, 0.12, 0.15));

  private static final List<Input> ALL =
      List.of(
          COMMONS_LANG,
          GUAVA,
          Input.synthetic(500),
          HIBERNATE,
          Input.synthetic(10_000),
          Input.reactor(50));

  private Inputs() {}

  /** Those whose names begin with one of these, comma-separated. */
  static List<Input> named(String prefixes) {
    List<Input> chosen = new ArrayList<>();
    for (String prefix : prefixes.split(",")) {
      ALL.stream().filter(input -> input.name().startsWith(prefix)).forEach(chosen::add);
    }
    return chosen;
  }
}
