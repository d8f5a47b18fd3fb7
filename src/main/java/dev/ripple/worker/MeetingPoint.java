package dev.ripple.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a worker and its clients meet: a Unix-domain socket in a directory that nobody else may
 * enter. Where the system has none, or the path is too long for one (108 bytes on Linux, 104 on
 * macOS), it is a port of the loopback interface, which everybody on the machine can reach; then a
 * file in that place tells the port and two secrets, by which each side knows the other.
 *
 * @param address where the worker listens
 * @param ofClient what the client has to say
 * @param ofWorker what the worker has to say: another process may have got the port of a dead one
 */
record MeetingPoint(SocketAddress address, String ofClient, String ofWorker) {

  private static final int SECRET_BYTES = 32;
  private static final String UNNEEDED = "";

  /** The one that a file stands for. */
  static MeetingPoint of(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return unix(file);
    }
    List<String> lines = Files.readAllLines(file);
    try {
      int port = Integer.parseInt(lines.get(0));
      return new MeetingPoint(loopback(port), lines.get(1), lines.get(2));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(file + " does not tell a port", e);
    }
  }

  private static MeetingPoint unix(Path file) {
    return new MeetingPoint(UnixDomainSocketAddress.of(file), UNNEEDED, UNNEEDED);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Opens the channel at which a worker listens, and leaves the file by which it is found. */
  static ServerSocketChannel listen(Path file) throws IOException {
    Files.deleteIfExists(file);
    try {
      return bound(ServerSocketChannel.open(StandardProtocolFamily.UNIX), unix(file).address());
    } catch (IOException | UnsupportedOperationException noUnixDomainSocket) {
      ServerSocketChannel listener = bound(ServerSocketChannel.open(), loopback(0));
      int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
      Path whole = Files.createTempFile(file.getParent(), "port", ".tmp");
      Files.write(whole, List.of(Integer.toString(port), secret(), secret()));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      return listener;
    }
  }

  private static ServerSocketChannel bound(ServerSocketChannel channel, SocketAddress address)
      throws IOException {
    try {
      return channel.bind(address);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The client's side of a connection. */
  Connection connect() throws IOException {
    return new Connection(SocketChannel.open(address), ofWorker);
  }

  /** The worker's side of a connection. */
  Connection accepted(SocketChannel client) {
    return new Connection(client, ofClient);
  }
}
