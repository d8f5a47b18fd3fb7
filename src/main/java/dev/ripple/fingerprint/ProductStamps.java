package dev.ripple.fingerprint;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Hash64;
import dev.ripple.model.ProductStamp;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the files that an execution produced were left, so that a class file which something else
 * wrote since is noticed without reading it. It lies beside the database and is worth nothing by
 * itself: a product with another stamp is read and compared with the checksum in the database.
 *
 * @param written as the execution left them
 * @param left those that tools changed later in the same build, such as for bytecode enhancement,
 *     as these left them
 */
public record ProductStamps(
    SortedMap<Path, ProductStamp> written, SortedMap<Path, ProductStamp> left) {

  /** Nothing is known. */
  public static final ProductStamps NONE = new ProductStamps(new TreeMap<>(), new TreeMap<>());

  /** Raised with every change of what is stored, or of what it means. */
  private static final int VERSION = 1;

  private static final String PREFIX = "products-";

  /** Where an execution leaves them. */
  public static Path file(CompileRequest request) {
    return request
        .stateDirectory()
        .resolve(PREFIX + Long.toHexString(Hash64.of(request.execution())));
  }

  /** What was left in a file; nothing if it is not there, or damaged. */
  public static ProductStamps read(Path file) {
    try {
      Optional<DataInputStream> in = ChecksummedFile.read(file, VERSION);
      return in.isPresent() ? new ProductStamps(stamps(in.get()), stamps(in.get())) : NONE;
    } catch (IOException | IllegalArgumentException e) {
      return NONE;
    }
  }

  private static SortedMap<Path, ProductStamp> stamps(DataInputStream in) throws IOException {
    SortedMap<Path, ProductStamp> stamps = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      stamps.put(Path.of(in.readUTF()), new ProductStamp(in.readLong(), in.readLong()));
    }
    return stamps;
  }

  /** Stores them. */
  public void leave(Path file) throws IOException {
    ChecksummedFile.write(
        file,
        VERSION,
        out -> {
          write(written, out);
          write(left, out);
        });
  }

  private static void write(Map<Path, ProductStamp> stamps, DataOutputStream out)
      throws IOException {
    out.writeInt(stamps.size());
    for (Map.Entry<Path, ProductStamp> stamp : stamps.entrySet()) {
      out.writeUTF(stamp.getKey().toString());
      out.writeLong(stamp.getValue().size());
      out.writeLong(stamp.getValue().modified());
    }
  }

  /** Whether a product is as the last build left it. */
  public boolean isAsLeft(Path product, ProductStamp now) {
    return isOf(written.get(product), now) || isOf(left.get(product), now);
  }

  /** Whether a product is as its execution left it. */
  public boolean isAsWritten(Path product, ProductStamp now) {
    return isOf(written.get(product), now);
  }

  private static boolean isOf(@Nullable ProductStamp before, ProductStamp now) {
    return before != null && before.isOf(now);
  }

  /**
   * Notes at the end of a build what its other tools made of the products of an execution in it.
   *
   * @param file see {@link #file}
   */
  public static void noteLeft(Path file) throws IOException {
    ProductStamps before = read(file);
    SortedMap<Path, ProductStamp> left = new TreeMap<>();
    for (Map.Entry<Path, ProductStamp> product : before.written().entrySet()) {
      if (Files.isRegularFile(product.getKey())) {
        ProductStamp now = ProductStamp.of(product.getKey());
        if (!product.getValue().isOf(now)) {
          left.put(product.getKey(), now);
        }
      }
    }
    if (!left.equals(before.left())) {
      new ProductStamps(before.written(), left).leave(file);
    }
  }
}
