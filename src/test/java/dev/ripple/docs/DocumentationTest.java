package dev.ripple.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whatever the documentation names exists: files, profiles, properties, goals, classes, tests. */
class DocumentationTest {

  private static final Pattern PROFILE = Pattern.compile("\\bmvn .*-P(\\S+)");
  private static final Pattern PROPERTY = Pattern.compile("(?<![\\w-])-D([\\w.]+)");
  private static final Pattern RIPPLE_PROPERTY = Pattern.compile("\\b(ripple(?:\\.[a-zA-Z]+)+)\\b");
  private static final Pattern GOAL = Pattern.compile("(?<![\\w.])ripple:([a-zA-Z]+)");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern FILE = Pattern.compile("(?:src|docs|\\.ci)/[\\w./-]+");
  private static final Pattern TEST = Pattern.compile("(\\w+(?:Test|IT))\\.(\\w+)");
  private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z]+){2,}");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** Of Surefire, Failsafe and Maven itself. */
  private static final Set<String> FOREIGN_PROPERTIES =
      Set.of("test", "it.test", "skipTests", "maven.repo.local");

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_lead_somewhere(Page page) {
    Set<String> dead = new TreeSet<>();
    for (String link : page.links()) {
      if (!link.startsWith("https://")) {
        String[] parts = link.split("#", 2);
        Path target =
            parts[0].isEmpty()
                ? page.file()
                : Path.of("").resolve(page.file()).resolveSibling(parts[0]).normalize();
        boolean isThere =
            Files.exists(target)
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
        if (!isThere) {
          dead.add(link);
        }
      }
    }
    assertEquals(Set.of(), dead);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void profiles_and_properties_exist(Page page) throws Exception {
    Set<String> profiles = texts("/project/profiles/profile/id");
    Set<String> properties = new HashSet<>(FOREIGN_PROPERTIES);
    properties.addAll(pomProperties());
    properties.addAll(goalProperties());
    assertTrue(profiles.containsAll(Page.matches(PROFILE, page.allCode())));
    Set<String> unknown = new TreeSet<>(Page.matches(PROPERTY, page.allCode()));
    unknown.addAll(Page.matches(RIPPLE_PROPERTY, page.allCode()));
    unknown.removeAll(properties);
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void goals_exist(Page page) throws Exception {
    Set<String> goals = new HashSet<>();
    for (Element mojo : children(descriptor(), "mojos", "mojo")) {
      goals.add(text(mojo, "goal"));
    }
    Set<String> unknown = new TreeSet<>(Page.matches(GOAL, page.allCode()));
    unknown.removeAll(goals);
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void files_exist(Page page) {
    Set<String> missing = new TreeSet<>();
    for (String code : page.code()) {
      if (FILE.matcher(code).matches() && !Files.exists(Path.of(code))) {
        missing.add(code);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void classes_and_tests_exist(Page page) throws IOException {
    Map<String, Path> sources = sources();
    Set<String> missing = new TreeSet<>();
    for (String code : page.code()) {
      var test = TEST.matcher(code);
      if (test.matches()) {
        Path source = sources.get(test.group(1));
        if (source == null || !Page.text(source).contains("void " + test.group(2) + "(")) {
          missing.add(code);
        }
      } else if (CLASS.matcher(code).matches() && !sources.containsKey(code) && !isOfJdk(code)) {
        missing.add(code);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void the_versions_that_readme_names_are_those_of_the_pom() throws Exception {
    Page readme = Page.read(Path.of("README.md"));
    String text = String.join("\n", readme.prose());
    Map<String, String> properties = pomPropertyValues();

    assertEquals(texts("/project/version"), new HashSet<>(Page.matches(VERSION, readme.blocks())));
    for (String version : List.of("maven.version", "it.maven.current", "it.maven.next")) {
      String value =
          Objects.requireNonNull(properties.get(version)).replace("${maven.version}", "");
      assertTrue(text.contains(value), version);
    }
    assertTrue(text.contains("a JDK, " + properties.get("maven.compiler.target") + " or later"));
    assertTrue(text.contains("Maven, " + properties.get("maven.version") + " or later"));
  }

  /** Each row shows a line of the log; an ellipsis stands for what differs. */
  @ParameterizedTest
  @MethodSource("messages")
  void messages_are_those_of_the_code(String message) throws IOException {
    String literals = literals();
    for (String fixed : message.split("…")) {
      assertTrue(literals.contains(fixed.strip()), fixed);
    }
  }

  static List<String> messages() {
    Page page = Page.read(Path.of("docs/incremental-compilation.md"));
    return Stream.of("## When a whole module is compiled", "## The state database")
        .map(page::section)
        .flatMap(List::stream)
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }

  @Test
  void every_fact_and_every_kind_of_lookup_is_explained() {
    Page page = Page.read(Path.of("docs/incremental-compilation.md"));
    Set<String> missing =
        new TreeSet<>(
            Page.matches(
                Pattern.compile("= \"(<\\w+>)\";"), source("model/FactName").lines().toList()));
    missing.addAll(
        Page.matches(
            Pattern.compile("Void (visit\\w+)\\("),
            source("javac/LookupCollector").lines().toList()));
    missing.removeAll(new HashSet<>(page.code()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void the_scenario_that_contributors_are_shown_is_a_real_one() throws IOException {
    String shown = String.join(" ", Page.read(Path.of("CONTRIBUTING.md")).blocks());
    Path scenarios = Objects.requireNonNull(sources().get("EnumsRecordsAndSealedTypesTest"));

    assertTrue(folded(Page.text(scenarios)).contains(folded(shown)), shown);
  }

  private static String folded(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static String source(String name) {
    return Page.text(Path.of("src/main/java/dev/ripple/" + name + ".java"));
  }

  private static boolean isOfJdk(String simpleName) {
    return Stream.of("java.lang.", "java.lang.annotation.", "java.io.", "javax.tools.")
        .anyMatch(
            prefix -> DocumentationTest.class.getResource(resource(prefix + simpleName)) != null);
  }

  private static String resource(String className) {
    return "/" + className.replace('.', '/') + ".class";
  }

  private static Map<String, Path> sources() throws IOException {
    Map<String, Path> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
    }
    return sources;
  }

  /** All texts in the code, those that are glued together as one. */
  private static String literals() throws IOException {
    List<String> literals = new ArrayList<>();
    for (Path source : sources().values()) {
      if (source.startsWith("src/main")) {
        String glued = Page.text(source).replaceAll("\"\\s*\\+\\s*\"", "");
        literals.addAll(Page.matches(LITERAL, List.of(glued)));
      }
    }
    return String.join("\n", literals);
  }

  private static Set<String> goalProperties() throws Exception {
    Set<String> properties = new HashSet<>();
    for (Element mojo : children(descriptor(), "mojos", "mojo")) {
      if (mojo.getElementsByTagName("configuration").item(0) instanceof Element configuration) {
        NodeList values = configuration.getChildNodes();
        for (int i = 0; i < values.getLength(); i++) {
          properties.add(values.item(i).getTextContent().replaceAll("^\\$\\{(.*)}$", "$1"));
        }
      }
    }
    return properties;
  }

  private static Element descriptor() throws Exception {
    try (InputStream in =
        Files.newInputStream(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
      return parse(in).getDocumentElement();
    }
  }

  private static Element pom() throws Exception {
    try (InputStream in = Files.newInputStream(Path.of("pom.xml"))) {
      return parse(in).getDocumentElement();
    }
  }

  private static Document parse(InputStream in) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
  }

  private static Set<String> texts(String path) throws Exception {
    List<Element> elements = List.of(pom());
    for (String name : path.substring("/project/".length()).split("/")) {
      elements = elements.stream().flatMap(element -> children(element, name).stream()).toList();
    }
    return elements.stream().map(Node::getTextContent).collect(Collectors.toSet());
  }

  private static Set<String> pomProperties() throws Exception {
    Set<String> properties = new HashSet<>(pomPropertyValues().keySet());
    for (Element profiles : children(pom(), "profiles")) {
      for (Element profile : children(profiles, "profile")) {
        for (Element defined : children(profile, "properties")) {
          NodeList names = defined.getChildNodes();
          for (int i = 0; i < names.getLength(); i++) {
            properties.add(names.item(i).getNodeName());
          }
        }
      }
    }
    return properties;
  }

  private static Map<String, String> pomPropertyValues() throws Exception {
    Map<String, String> values = new HashMap<>();
    NodeList properties = children(pom(), "properties").get(0).getChildNodes();
    for (int i = 0; i < properties.getLength(); i++) {
      values.put(properties.item(i).getNodeName(), properties.item(i).getTextContent());
    }
    return values;
  }

  private static List<Element> children(Element parent, String name, String grandchild) {
    return children(parent, name).stream()
        .flatMap(child -> children(child, grandchild).stream())
        .toList();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }

  private static String text(Element parent, String child) {
    return children(parent, child).get(0).getTextContent();
  }
}
