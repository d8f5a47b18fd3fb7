package dev.ripple.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The archive of classes that a worker has loaded (JEP 350): the next one maps it instead of
 * parsing and verifying some 2,000 classes. HotSpot checks by itself that it fits the JVM and the
 * jars, and goes on without it where it does not.
 */
final class ClassDataArchive {

  private ClassDataArchive() {}

  /** Writes the classes loaded so far; without an archive everything works, only slower. */
  static void dump(Path archive) {
    Path temporary = archive.resolveSibling(archive.getFileName() + ".tmp");
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", temporary.toString()}},
              new String[] {String[].class.getName()});
      if (Files.exists(temporary)) {
        Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (JMException | IOException | RuntimeException e) {
      WorkerLog.note(e);
    }
  }
}
