package dev.ripple.output;

import dev.ripple.model.BuildLog;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Product;
import dev.ripple.model.ProductStamp;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one place that changes output directories. */
public final class OutputCommit {

  private final CompileRequest request;
  private final Predicate<Path> isOurs;
  private final ReplacedFiles replaced;
  private final BuildLog log;
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private final Map<Path, ProductStamp> stamps = new ConcurrentHashMap<>();
  private final List<String> deleted = new ArrayList<>();

  /**
   * @param isOurs whether in a file other than a class is what an earlier build of the execution
   *     left there
   */
  public OutputCommit(CompileRequest request, Predicate<Path> isOurs, BuildLog log) {
    this.request = request;
    this.isOurs = isOurs;
    this.replaced = new ReplacedFiles(request);
    this.log = log;
  }

  /** Class files and other products written to the output directory by now, relative to it. */
  public List<String> written() {
    return List.copyOf(written);
  }

  /** The stamps of all products that were to be written by now. */
  public Map<Path, ProductStamp> stamps() {
    return stamps;
  }

  /** Those deleted by now, likewise. */
  public List<String> deleted() {
    return List.copyOf(deleted);
  }

  /**
   * Writes a product unless the file has these bytes already. Several threads may.
   *
   * @throws RippleException if it cannot be written
   */
  public void write(Product product) {
    Path target = product.target();
    try {
      if (mayBeReplaced(target) && !isOurs.test(target)) {
        replaced.keep(target);
      }
      if (!Files.isRegularFile(target)
          || !Arrays.equals(Files.readAllBytes(target), product.content())) {
        log.debug("Writes " + target);
        createDirectories(target.getParent());
        Files.write(target, product.content());
        inOutputDirectory(target).ifPresent(written::add);
      }
      stamps.put(target, ProductStamp.of(target));
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

  /** Beside classes in the output directory there are resources, and what other tools make. */
  private boolean mayBeReplaced(Path file) {
    return file.startsWith(request.outputDirectory()) && !Product.isClassFile(file);
  }

  /** Other than the method of {@link Files}, on JDK 17, this one likes links to directories. */
  private static void createDirectories(@Nullable Path directory) throws IOException {
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
  }

  /**
   * Deletes files that nothing produces any more, and directories that become empty by that; or
   * brings back what was in their place. What somebody else wrote there since is not touched. Paths
   * outside the request's directories are left alone, whoever wrote them into the state, and so is
   * what is no file: somebody put it there instead of one.
   *
   * @throws RippleException if one cannot be deleted, or lies behind a link that leads elsewhere
   */
  public void delete(Collection<Path> files) {
    for (Path file : files) {
      if (request.isOutput(file)) {
        try {
          deleteFile(file);
        } catch (IOException e) {
          throw new RippleException(
              "Cannot delete " + file + ": " + reason(e) + ". Check permissions.", e);
        }
      }
    }
  }

  private void deleteFile(Path file) throws IOException {
    Path directory = Objects.requireNonNull(file.getParent());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      requireOwn(directory);
      if (mayBeReplaced(file) && !isOurs.test(file)) {
        return;
      }
      if (mayBeReplaced(file) && replaced.restore(file)) {
        log.debug("Restores " + file);
        inOutputDirectory(file).ifPresent(written::add);
        return;
      }
      log.debug("Deletes " + file);
      Files.delete(file);
      inOutputDirectory(file).ifPresent(deleted::add);
    }
    deleteEmpty(directory);
  }

  /** A link below an output directory could lead to files that are nobody's products. */
  private void requireOwn(Path directory) throws IOException {
    Path real = directory.toRealPath();
    for (Path output : request.outputs()) {
      if (Files.isDirectory(output) && real.startsWith(output.toRealPath())) {
        return;
      }
    }
    throw new RippleException(
        directory
            + " leads through a link to "
            + real
            + ", where Ripple deletes nothing, and has a class file that is out of date."
            + " Replace the link by a directory, and build again.");
  }

  private void deleteEmpty(@Nullable Path directory) throws IOException {
    for (Path d = directory;
        d != null && request.isOutput(d) && Files.isDirectory(d, LinkOption.NOFOLLOW_LINKS);
        d = d.getParent()) {
      try {
        Files.delete(d);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private Optional<String> inOutputDirectory(Path file) {
    Path directory = request.outputDirectory();
    return Optional.of(file)
        .filter(path -> path.startsWith(directory))
        .map(path -> directory.relativize(path).toString().replace('\\', '/'));
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }
}
