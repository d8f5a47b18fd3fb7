package dev.ripple.output;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Product;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that changes output directories. */
public final class OutputCommit {

  private final Path outputDirectory;
  private final List<Path> roots = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();

  public OutputCommit(CompileRequest request) {
    outputDirectory = request.outputDirectory();
    roots.add(outputDirectory);
    request.generatedSources().ifPresent(roots::add);
    int header = request.options().indexOf("-h");
    if (header >= 0 && header + 1 < request.options().size()) {
      roots.add(request.projectDirectory().resolve(request.options().get(header + 1)));
    }
  }

  /** Class files and other products written to the output directory by now, relative to it. */
  public List<String> written() {
    return List.copyOf(written);
  }

  /** Those deleted by now, likewise. */
  public List<String> deleted() {
    return List.copyOf(deleted);
  }

  /**
   * Writes a product unless the file has these bytes already.
   *
   * @throws RippleException if it cannot be written
   */
  public void write(Product product) {
    Path target = product.target();
    try {
      if (!Files.isRegularFile(target)
          || !Arrays.equals(Files.readAllBytes(target), product.content())) {
        Files.createDirectories(target.getParent());
        Files.write(target, product.content());
        inOutputDirectory(target).ifPresent(written::add);
      }
    } catch (IOException e) {
      throw new RippleException(
          "Cannot write "
              + target
              + ": "
              + reason(e)
              + ". Check permissions and free space, then build again.",
          e);
    }
  }

  /**
   * Deletes files that nothing produces any more, and directories that become empty by that. Paths
   * outside the request's directories are left alone, whoever wrote them into the state.
   *
   * @throws RippleException if one cannot be deleted
   */
  public void delete(Collection<Path> files) {
    for (Path file : files) {
      if (isInside(file)) {
        try {
          if (Files.deleteIfExists(file)) {
            inOutputDirectory(file).ifPresent(deleted::add);
          }
          deleteEmptyParents(file.getParent());
        } catch (IOException e) {
          throw new RippleException(
              "Cannot delete " + file + ": " + reason(e) + ". Check permissions.", e);
        }
      }
    }
  }

  private void deleteEmptyParents(@Nullable Path directory) throws IOException {
    for (Path d = directory; d != null && roots.stream().noneMatch(d::equals); d = d.getParent()) {
      try {
        Files.delete(d);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
    }
  }

  private boolean isInside(Path file) {
    return roots.stream().anyMatch(file.normalize()::startsWith);
  }

  private Optional<String> inOutputDirectory(Path file) {
    return Optional.of(file.normalize())
        .filter(normal -> normal.startsWith(outputDirectory))
        .map(normal -> outputDirectory.relativize(normal).toString().replace('\\', '/'));
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }
}
