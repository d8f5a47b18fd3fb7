package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ripple.model.Cause;
import dev.ripple.model.Cause.FactChanged.Change;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.PackageName;
import dev.ripple.model.Problem;
import dev.ripple.model.RecordCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {

  private static final Path SOURCE = Path.of("/project/src/a/Ä.java");

  static Stream<Message> messages() {
    return Stream.of(
        new Message.Hello("0123456789abcdef", ""),
        new Message.Welcome(4711, "secret"),
        new Message.Compile(request(), Optional.of(new TreeMap<>(Map.of("a", "b"))), false),
        new Message.Compile(request(), Optional.empty(), true),
        new Message.Ask(),
        new Message.Stop(),
        new Message.Line(Message.Level.WARN, "two\nlines"),
        new Message.Alive(),
        new Message.Done(new Outcome.UpToDate(3, List.of(problem()))),
        new Message.Done(
            new Outcome.Compiled(
                3,
                rounds(),
                List.of("a/A.class"),
                List.of("a/B.class"),
                List.of(problem()),
                Duration.ofMillis(12))),
        new Message.Done(
            new Outcome.Failed(3, rounds(), List.of(problem()), Duration.ofSeconds(1))),
        new Message.Refused("no"),
        new Message.NotHere("annotation processors are active"),
        new Message.Broken("java.lang.OutOfMemoryError"),
        new Message.Status(new WorkerStatus(1, 2, true, 0, 1 << 30)));
  }

  private static CompileRequest request() {
    return new CompileRequest(
        "compile:default-compile",
        Path.of("/project"),
        Path.of("/project/target/ripple"),
        Path.of("/project/target/classes"),
        Optional.of(Path.of("/project/target/generated")),
        List.of(SOURCE, Path.of("/project/src/b/B.java")),
        List.of(Path.of("/project/src")),
        List.of(Path.of("/lib/x.jar")),
        List.of(),
        Optional.of(List.of(Path.of("/lib/p.jar"))),
        List.of("-g", "--release", "17"),
        Optional.of("UTF-8"),
        new TreeMap<>(Map.of("HOME", "/root")),
        "1",
        true,
        3);
  }

  private static Problem problem() {
    return new Problem(
        Problem.Kind.MANDATORY_WARNING,
        Optional.of(SOURCE),
        7,
        -1,
        "compiler.warn.has.been.deprecated",
        "f in A is deprecated");
  }

  private static List<SortedMap<Path, Cause>> rounds() {
    ClassName a = new ClassName("a.A$B");
    List<Cause> causes =
        List.of(
            new Cause.SourceChanged(true),
            new Cause.ProductMissing(a),
            new Cause.ProductAltered(a),
            new Cause.FactChanged(new PackageName("a"), "A", Change.APPEARED, a),
            new Cause.SameClass(a),
            new Cause.ConstantCircle("a.A.X"),
            new Cause.TranslatedWithin(new ClassName("a.A")),
            new Cause.QuotedTypes(a),
            new Cause.Everything("there is no earlier build"));
    SortedMap<Path, Cause> round = new TreeMap<>();
    for (int i = 0; i < causes.size(); i++) {
      round.put(Path.of("/project/src/U" + i + ".java"), causes.get(i));
    }
    return List.of(round, new TreeMap<>());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_message_comes_out_as_it_went_in(Message message) throws IOException {
    assertEquals(message, read(bytes(message)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_message_that_is_cut_off_is_none(Message message) throws IOException {
    byte[] bytes = bytes(message);

    for (int length = 0; length < bytes.length; length++) {
      byte[] start = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> read(start));
    }
  }

  /** Anything but an IOException would end the thread that serves others, or the process. */
  @ParameterizedTest
  @MethodSource("messages")
  void a_damaged_message_is_another_one_or_none(Message message) throws IOException {
    Random random = new Random(1);
    byte[] bytes = bytes(message);
    int others = 0;

    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        others += read(damaged).equals(message) ? 0 : 1;
      } catch (IOException e) {
        others++;
      }
    }

    assertEquals(2_000, others);
  }

  private static byte[] bytes(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordCodec.write(new DataOutputStream(bytes), Message.class, message);
    return bytes.toByteArray();
  }

  private static Message read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Message message = (Message) RecordCodec.read(in, Message.class);
    if (in.available() > 0) {
      throw new IOException("more than a message");
    }
    return message;
  }
}
