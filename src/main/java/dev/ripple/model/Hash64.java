package dev.ripple.model;

/**
 * A 64-bit hash of text for values that nobody has an interest to forge: FNV-1a over UTF-16 code
 * units, with the finalizer of MurmurHash3 so that all bits depend on all of the text. Where a
 * cryptographic hash is due there is {@link Fingerprint}; this one costs next to nothing in a JVM
 * that has just started.
 */
public final class Hash64 {

  private static final long PRIME = 0x100000001b3L;

  private long hash;

  /** Of nothing yet. */
  public Hash64() {
    this.hash = 0xcbf29ce484222325L;
  }

  /** Of what another one has got so far. */
  public Hash64(Hash64 begun) {
    this.hash = begun.hash;
  }

  /** The hash of one text. */
  public static long of(String text) {
    return new Hash64().add(text).value();
  }

  /** Adds one character. */
  public void add(char c) {
    hash = (hash ^ c) * PRIME;
  }

  /** Adds a text. */
  public Hash64 add(String text) {
    return add(text, 0, text.length());
  }

  /** Adds a part of a text: of a string, since other sequences cost a call for each character. */
  public Hash64 add(String text, int from, int to) {
    long sum = hash;
    for (int i = from; i < to; i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    hash = sum;
    return this;
  }

  /** Adds a number. */
  public Hash64 add(long number) {
    for (int shift = 0; shift < Long.SIZE; shift += Character.SIZE) {
      add((char) (number >>> shift));
    }
    return this;
  }

  /** The hash of all that was added. */
  public long value() {
    long mixed = hash;
    mixed ^= mixed >>> 33;
    mixed *= 0xff51afd7ed558ccdL;
    mixed ^= mixed >>> 33;
    mixed *= 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
