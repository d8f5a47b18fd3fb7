package dev.ripple.worker;

import dev.ripple.model.RecordCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Messages over a channel: the length of each, then the message. */
final class Connection implements Closeable {

  /** No honest message is longer: a request of a hundred thousand sources has ten million bytes. */
  private static final int LONGEST = 64 << 20;

  private final SocketChannel channel;
  private final byte[] secret;

  /**
   * @param secret what the other side has to say, see {@link MeetingPoint}
   */
  Connection(SocketChannel channel, String secret) {
    this.channel = channel;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the other side, which says a secret, is who it should be. */
  boolean isWith(String said) {
    return MessageDigest.isEqual(secret, said.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a message; may be called by several threads. */
  void send(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordCodec.write(new DataOutputStream(bytes), Message.class, message);
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + bytes.size());
    frame.putInt(bytes.size()).put(bytes.toByteArray()).flip();
    synchronized (this) {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    }
  }

  /**
   * Waits for the next message.
   *
   * @throws IOException if the other side is gone, or sends something else
   */
  Message receive() throws IOException {
    int length = read(Integer.BYTES).getInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(read(length).array()));
    Message message = (Message) RecordCodec.read(in, Message.class);
    if (in.available() > 0) {
      throw new IOException("more than a message");
    }
    return message;
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the other side is gone");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
