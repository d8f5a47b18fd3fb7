package dev.ripple.fingerprint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/** A small file that is replaced as a whole, and believed only if it is as it was written. */
final class ChecksummedFile {

  private static final int MOST_BYTES = 64 << 20;

  private ChecksummedFile() {}

  /** Writes what goes into the file. */
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  static void write(Path file, int version, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(version);
    content.write(out);
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.write(unfinished, bytes.toByteArray());
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What was written, if it is there, whole, and of that version. */
  static Optional<DataInputStream> read(Path file, int version) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - Long.BYTES;
    if (length < Integer.BYTES
        || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
    return in.readInt() == version ? Optional.of(in) : Optional.empty();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
