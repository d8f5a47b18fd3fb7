package dev.ripple.real;

import dev.ripple.testing.Build;
import dev.ripple.testing.Project;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Edits of libraries that many people use. Each test is one story, as its first compile, of
 * everything, is what takes the time.
 */
class RealSourcesTest {

  private static final Path REAL = Path.of("target/real");

  @RegisterExtension
  final Project project =
      new Project().withoutOption("-Xlint:all,-processing").option("--release", "11");

  @Test
  void edits_of_commons_lang3() {
    String lang = "org.apache.commons.lang3.";
    String hub = lang + "StringUtils";
    project.sources(REAL.resolve("commons-lang3-3.17.0")).compile();

    editsThatReachNoOtherUnit(
        hub,
        "A String for a space character.",
        "return cs == null ? 0 : cs.length();",
        "return cs != null ? cs.length() : 0;",
        "public static int length(final CharSequence cs)");

    project.replace(hub, "EMPTY = \"\"", "EMPTY = \" \"");
    round(
        project.compile().round(1, hub),
        2,
        lang,
        "AnnotationUtils",
        "AppendableJoiner",
        "CharSet",
        "CharSetUtils",
        "ClassUtils",
        "LocaleUtils",
        "ObjectUtils",
        "RandomStringUtils",
        "RegExUtils",
        "StringEscapeUtils",
        "builder.DiffResult",
        "builder.ToStringStyle",
        "exception.ExceptionUtils",
        "stream.LangCollectors",
        "text.FormattableUtils",
        "text.StrBuilder",
        "text.StrTokenizer",
        "text.WordUtils",
        "time.DurationFormatUtils",
        "time.StopWatch");

    project.replace(hub, "isEmpty(final CharSequence cs)", "isEmpty(final Object cs)");
    project.replace(hub, "return cs == null || cs.length() == 0", "return \"\".equals(cs)");
    round(
        project.compile().round(1, hub),
        2,
        lang,
        "CharSetUtils",
        "CharUtils",
        "ClassUtils",
        "SystemProperties",
        "SystemUtils",
        "math.NumberUtils",
        "text.StrBuilder",
        "text.StrMatcher",
        "text.StrSubstitutor",
        "text.StrTokenizer",
        "text.WordUtils");

    project.delete(lang + "CharSequenceUtils");
    project.compile().fails(hub, "cannot find symbol").round(1, hub);
  }

  @Test
  void edits_of_guava() {
    String common = "com.google.common.";
    String ints = common + "primitives.Ints";
    project.jars(REAL.resolve("guava-class-path")).sources(REAL.resolve("guava")).compile();

    editsThatReachNoOtherUnit(
        common + "collect.ImmutableList",
        "A {@link List} whose contents will never change",
        "return (object == null) ? -1 : Lists.indexOfImpl(this, object);",
        "return object != null ? Lists.indexOfImpl(this, object) : -1;",
        "public static <E> ImmutableList<E> of() {");

    project.replace(ints, "TWO = 1 << (Integer.SIZE - 2)", "TWO = 1 << (Integer.SIZE - 3)");
    Build constant = project.compile().round(1, ints);
    round(
        constant,
        2,
        common,
        "collect.Collections2",
        "collect.CompactHashing",
        "collect.Hashing",
        "collect.ImmutableSet",
        "collect.MapMakerInternalMap",
        "collect.Maps",
        "util.concurrent.Striped");
    round(constant, 3, common, "collect.CompactHashMap", "collect.CompactHashSet");

    project.replace(ints, "static int saturatedCast", "static Integer saturatedCast");
    round(
        project.compile().round(1, ints),
        2,
        common,
        "cache.LocalCache",
        "collect.AbstractMapBasedMultiset",
        "collect.ConcurrentHashMultiset",
        "collect.EnumMultiset",
        "collect.ImmutableRangeSet",
        "collect.Iterators",
        "collect.JdkBackedImmutableMultiset",
        "collect.Lists",
        "collect.MapMakerInternalMap",
        "collect.Multisets",
        "collect.RegularImmutableMultiset",
        "collect.RegularImmutableSortedMultiset",
        "collect.TreeMultiset",
        "graph.AbstractBaseGraph",
        "math.IntMath",
        "primitives.ImmutableDoubleArray",
        "primitives.ImmutableIntArray",
        "primitives.ImmutableLongArray");

    project.delete(common + "collect.Synchronized");
    Build deletion = project.compile().fails(common + "collect.Maps", "cannot find symbol");
    round(
        deletion,
        1,
        common,
        "collect.Maps",
        "collect.Multimaps",
        "collect.Queues",
        "collect.Sets",
        "collect.Tables");
  }

  @Test
  void edits_of_jackson_databind() {
    String databind = "com.fasterxml.jackson.databind.";
    String builder = databind + "annotation.JsonPOJOBuilder";
    String javaType = databind + "JavaType";
    project
        .jars(REAL.resolve("jackson-databind-class-path"))
        .sources(REAL.resolve("jackson-databind"))
        .compile();

    editsThatReachNoOtherUnit(
        databind + "ObjectMapper",
        "// as of 2.9",
        "return _typeFactory.constructType(t);",
        "return this._typeFactory.constructType(t);",
        "public JsonFactory tokenStreamFactory()");

    project.replace(builder, "WITH_PREFIX = \"with\"", "WITH_PREFIX = \"set\"");
    round(
        project.compile().round(1, builder),
        2,
        databind,
        "introspect.DefaultAccessorNamingStrategy");

    project.replace(javaType, "boolean isJavaLangObject()", "Boolean isJavaLangObject()");
    round(
        project.compile().round(1, javaType),
        2,
        databind,
        "ObjectMapper",
        "ObjectWriter",
        "ser.BasicSerializerFactory",
        "ser.BeanSerializerFactory",
        "ser.impl.MapEntrySerializer",
        "ser.std.AsArraySerializerBase",
        "ser.std.BeanSerializerBase",
        "ser.std.MapSerializer",
        "ser.std.ObjectArraySerializer",
        "ser.std.ReferenceTypeSerializer",
        "ser.std.StdDelegatingSerializer",
        "ser.std.StdSerializer");

    project.delete(databind + "ser.impl.StringArraySerializer");
    String factory = databind + "ser.BasicSerializerFactory";
    project.compile().fails(factory, "cannot find symbol").round(1, factory);
  }

  private void editsThatReachNoOtherUnit(
      String hub, String comment, String body, String otherBody, String signature) {
    project.replace(hub, comment, comment + " (or so)").compile().upToDate();
    project.replace(hub, "package ", "// A line more.\npackage ").compile().round(1, hub);
    project.replace(hub, body, otherBody).compile().round(1, hub);
    project
        .replace(hub, signature, "public void justAdded() {}\n\n    " + signature)
        .compile()
        .round(1, hub);
  }

  /** Expects the units of a round, given by their names below a package. */
  private static void round(Build build, int number, String prefix, String... units) {
    build.round(number, Arrays.stream(units).map(prefix::concat).toArray(String[]::new));
  }
}
