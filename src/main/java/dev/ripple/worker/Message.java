package dev.ripple.worker;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import java.util.Optional;
import java.util.SortedMap;

/** What Maven's JVM and a worker tell each other. */
sealed interface Message {

  /** How important a line of the log is. */
  enum Level {
    DEBUG,
    INFO,
    WARN
  }

  /**
   * The first message on a connection.
   *
   * @param kind the kind of worker that is wanted
   * @param secret the client's, see {@link MeetingPoint}
   */
  record Hello(String kind, String secret) implements Message {}

  /**
   * The answer to it.
   *
   * @param secret the worker's
   */
  record Welcome(long processId, String secret) implements Message {}

  /**
   * Compile this.
   *
   * @param properties the system properties for code that comes with the build, if it may run
   * @param debug whether debug lines of the log are wanted
   */
  record Compile(
      CompileRequest request, Optional<SortedMap<String, String>> properties, boolean debug)
      implements Message {}

  /** How are you? */
  record Ask() implements Message {}

  /** End when nobody is served any more. */
  record Stop() implements Message {}

  /** A line of the log. */
  record Line(Level level, String text) implements Message {}

  /** The compile goes on; comes regularly. */
  record Alive() implements Message {}

  /** The compile ended. */
  record Done(Outcome outcome) implements Message {}

  /** Something other than the sources is wrong, which the user has to know. */
  record Refused(String message) implements Message {}

  /** The request has to be compiled in the JVM that it comes from. */
  record NotHere(String reason) implements Message {}

  /** The worker cannot go on; what is wrong with it is for the debug log. */
  record Broken(String reason) implements Message {}

  /** The answer to {@link Ask} and {@link Stop}. */
  record Status(WorkerStatus status) implements Message {}
}
