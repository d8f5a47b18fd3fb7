package dev.ripple.store;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.FileStamp;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Packs values that are read and written whole into the database's blobs. */
final class Codec {

  private static final int MOST_BYTES_OF_AN_ENTRY = 1 << 28;

  /** Something that writes itself. */
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Something that can be read. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private Codec() {}

  static byte[] pack(Writer writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writer.write(out);
    }
    return bytes.toByteArray();
  }

  private static byte[] packTight(Writer writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      writer.write(out);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static <T> T unpack(byte[] bytes, Reader<T> reader) throws IOException {
    return reader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void writeTexts(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      texts.add(readText(in));
    }
    return texts;
  }

  static byte[] packPaths(Collection<Path> files, ProjectPaths paths) throws IOException {
    return pack(out -> writeTexts(out, files.stream().map(paths::store).toList()));
  }

  static List<Path> unpackPaths(byte[] bytes, ProjectPaths paths) throws IOException {
    return unpack(bytes, Codec::readTexts).stream().map(paths::load).toList();
  }

  static byte[] packMap(Map<String, String> map) throws IOException {
    return pack(
        out -> {
          writeTexts(out, map.keySet());
          writeTexts(out, map.values());
        });
  }

  static SortedMap<String, String> unpackMap(byte[] bytes) throws IOException {
    return unpack(
        bytes,
        in -> {
          List<String> keys = readTexts(in);
          List<String> values = readTexts(in);
          SortedMap<String, String> map = new TreeMap<>();
          for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
          }
          return map;
        });
  }

  static byte[] packClasses(Collection<ClassName> names) throws IOException {
    return pack(out -> writeClasses(out, names));
  }

  static List<ClassName> unpackClasses(byte[] bytes) throws IOException {
    return unpack(bytes, Codec::readTexts).stream().map(ClassName::new).toList();
  }

  static byte[] packDecisions(SortedMap<ClassName, Boolean> decisions) throws IOException {
    return pack(
        out -> {
          writeClasses(out, decisions.keySet());
          for (boolean decision : decisions.values()) {
            out.writeBoolean(decision);
          }
        });
  }

  static SortedMap<ClassName, Boolean> unpackDecisions(byte[] bytes) throws IOException {
    return unpack(
        bytes,
        in -> {
          SortedMap<ClassName, Boolean> decisions = new TreeMap<>();
          for (ClassName name : readClasses(in)) {
            decisions.put(name, in.readBoolean());
          }
          return decisions;
        });
  }

  static byte[] packEffects(OrderEffects effects) throws IOException {
    if (effects.equals(OrderEffects.NONE)) {
      return new byte[0];
    }
    return pack(
        out -> {
          writeClasses(out, effects.translatedWithin());
          writeClasses(out, effects.deprecatedImports());
          writeClasses(out, effects.deprecatedValues());
          writeOrders(out, effects.orders());
          writeTexts(out, effects.annotatedTypes());
          writeTexts(out, effects.quotedTypes());
          writeTexts(out, effects.overloads());
        });
  }

  static OrderEffects unpackEffects(byte[] bytes) throws IOException {
    return bytes.length == 0
        ? OrderEffects.NONE
        : unpack(
            bytes,
            in ->
                new OrderEffects(
                    readClasses(in),
                    readClasses(in),
                    readClasses(in),
                    readOrders(in),
                    new TreeSet<>(readTexts(in)),
                    new TreeSet<>(readTexts(in)),
                    new TreeSet<>(readTexts(in))));
  }

  private static void writeClasses(DataOutputStream out, Collection<ClassName> names)
      throws IOException {
    writeTexts(out, names.stream().map(ClassName::binary).toList());
  }

  private static Set<ClassName> readClasses(DataInputStream in) throws IOException {
    Set<ClassName> names = new TreeSet<>();
    readTexts(in).forEach(name -> names.add(new ClassName(name)));
    return names;
  }

  private static void writeOrders(DataOutputStream out, Set<List<ClassName>> orders)
      throws IOException {
    out.writeInt(orders.size());
    for (List<ClassName> order : orders) {
      writeClasses(out, order);
    }
  }

  private static Set<List<ClassName>> readOrders(DataInputStream in) throws IOException {
    Set<List<ClassName>> orders = new LinkedHashSet<>();
    for (int n = in.readInt(); n > 0; n--) {
      orders.add(readTexts(in).stream().map(ClassName::new).toList());
    }
    return orders;
  }

  static byte[] packReads(Map<String, Set<String>> reads) throws IOException {
    return pack(
        out -> {
          out.writeInt(reads.size());
          for (Map.Entry<String, Set<String>> entry : reads.entrySet()) {
            writeText(out, entry.getKey());
            writeTexts(out, entry.getValue());
          }
        });
  }

  static Map<String, Set<String>> unpackReads(byte[] bytes) throws IOException {
    return unpack(
        bytes,
        in -> {
          Map<String, Set<String>> reads = new LinkedHashMap<>();
          for (int n = in.readInt(); n > 0; n--) {
            reads.put(readText(in), new LinkedHashSet<>(readTexts(in)));
          }
          return reads;
        });
  }

  static byte[] packFacts(ClassFacts facts) throws IOException {
    return pack(
        out -> {
          writeTexts(out, facts.supertypes().stream().map(ClassName::binary).toList());
          writeTexts(out, facts.arguments().stream().map(ClassName::binary).toList());
          out.writeBoolean(facts.isPublic());
          out.writeLong(facts.naming());
          out.writeInt(facts.hashes().size());
          for (Map.Entry<String, Long> entry : facts.hashes().entrySet()) {
            writeText(out, entry.getKey());
            out.writeLong(entry.getValue());
          }
          out.writeInt(facts.order().size());
          for (int method : facts.order()) {
            out.writeInt(method);
          }
        });
  }

  static ClassFacts unpackFacts(ClassName name, byte[] bytes) throws IOException {
    return unpack(
        bytes,
        in -> {
          List<ClassName> supertypes = readTexts(in).stream().map(ClassName::new).toList();
          List<ClassName> arguments = readTexts(in).stream().map(ClassName::new).toList();
          boolean isPublic = in.readBoolean();
          long naming = in.readLong();
          TreeMap<String, Long> hashes = new TreeMap<>();
          for (int n = in.readInt(); n > 0; n--) {
            hashes.put(readText(in), in.readLong());
          }
          List<Integer> order = new ArrayList<>();
          for (int n = in.readInt(); n > 0; n--) {
            order.add(in.readInt());
          }
          return new ClassFacts(name, supertypes, arguments, isPublic, naming, hashes, order);
        });
  }

  static byte[] packProblems(List<Problem> problems, ProjectPaths paths) throws IOException {
    return pack(
        out -> {
          out.writeInt(problems.size());
          for (Problem problem : problems) {
            writeText(out, problem.kind().name());
            writeText(out, problem.source().map(paths::store).orElse(""));
            out.writeLong(problem.line());
            out.writeLong(problem.column());
            writeText(out, problem.code());
            writeText(out, problem.message());
          }
        });
  }

  static List<Problem> unpackProblems(byte[] bytes, ProjectPaths paths) throws IOException {
    return unpack(
        bytes,
        in -> {
          List<Problem> problems = new ArrayList<>();
          for (int n = in.readInt(); n > 0; n--) {
            Problem.Kind kind = Problem.Kind.valueOf(readText(in));
            String source = readText(in);
            Optional<Path> path =
                source.isEmpty() ? Optional.empty() : Optional.of(paths.load(source));
            problems.add(
                new Problem(kind, path, in.readLong(), in.readLong(), readText(in), readText(in)));
          }
          return problems;
        });
  }

  static byte[] packEntry(ClasspathEntry entry) throws IOException {
    return packTight(
        out -> {
          out.writeBoolean(entry.hasProcessors());
          writeTexts(out, entry.references());
          writeStamp(out, entry.stamp());
          out.writeInt(entry.classes().size());
          out.writeBoolean(!entry.files().isEmpty());
          for (Map.Entry<ClassName, Long> type : entry.classes().entrySet()) {
            out.writeUTF(type.getKey().binary());
            out.writeLong(type.getValue());
            if (!entry.files().isEmpty()) {
              writeStamp(out, entry.files().getOrDefault(type.getKey(), FileStamp.UNTRUSTED));
            }
          }
        });
  }

  static ClasspathEntry unpackEntry(Path path, byte[] bytes) throws IOException {
    return unpack(
        inflate(bytes),
        in -> {
          boolean hasProcessors = in.readBoolean();
          List<String> references = readTexts(in);
          FileStamp stamp = readStamp(in);
          TreeMap<ClassName, Long> classes = new TreeMap<>();
          Map<ClassName, FileStamp> files = new HashMap<>();
          int size = in.readInt();
          boolean hasFiles = in.readBoolean();
          for (int n = size; n > 0; n--) {
            ClassName name = new ClassName(in.readUTF());
            classes.put(name, in.readLong());
            if (hasFiles) {
              files.put(name, readStamp(in));
            }
          }
          return new ClasspathEntry(path, stamp, classes, files, hasProcessors, references);
        });
  }

  private static byte[] inflate(byte[] bytes) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] inflated = in.readNBytes(MOST_BYTES_OF_AN_ENTRY);
      if (inflated.length == MOST_BYTES_OF_AN_ENTRY) {
        throw new IOException("a class path entry of more bytes than any has");
      }
      return inflated;
    }
  }

  private static void writeStamp(DataOutputStream out, FileStamp stamp) throws IOException {
    out.writeLong(stamp.size());
    out.writeLong(stamp.modified());
    out.writeLong(stamp.changed());
    out.writeLong(stamp.inode());
  }

  private static FileStamp readStamp(DataInputStream in) throws IOException {
    return new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
