package dev.ripple.output;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Hash64;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What was in the place of a product before: a resource of the project, say, to which an annotation
 * processor adds. Such a file is kept beside the state, since processors find it there in a clean
 * build, and it has to come back when nothing produces the product any more.
 */
public final class ReplacedFiles {

  private final CompileRequest request;

  public ReplacedFiles(CompileRequest request) {
    this.request = request;
  }

  /** What was in the place of a product, if anything was. */
  public Optional<Path> of(Path product) {
    return Optional.of(kept(product)).filter(Files::isRegularFile);
  }

  /** Keeps what is in the place of a product that is going to be written; that may be nothing. */
  void keep(Path product) throws IOException {
    Path kept = kept(product);
    if (!Files.isRegularFile(product)) {
      Files.deleteIfExists(kept);
      return;
    }
    Files.createDirectories(kept.getParent());
    Files.copy(product, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts it back, if there is anything. */
  boolean restore(Path product) throws IOException {
    Optional<Path> kept = of(product);
    if (kept.isPresent()) {
      Files.move(kept.get(), product, StandardCopyOption.REPLACE_EXISTING);
    }
    return kept.isPresent();
  }

  private Path kept(Path product) {
    long key =
        new Hash64()
            .add(request.execution())
            .add(" ")
            .add(request.projectDirectory().relativize(product).toString())
            .value();
    return directory(request.stateDirectory()).resolve(Long.toHexString(key));
  }

  /** Where they are kept beside a state. */
  public static Path directory(Path stateDirectory) {
    return stateDirectory.resolve("replaced");
  }
}
