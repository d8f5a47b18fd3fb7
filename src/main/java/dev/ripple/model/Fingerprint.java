package dev.ripple.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 of some content: two contents with equal fingerprints are taken to be the same. */
public final class Fingerprint {

  /** The length of a fingerprint. */
  public static final int BYTES = 32;

  private final byte[] sha256;

  private Fingerprint(byte[] sha256) {
    this.sha256 = sha256;
  }

  public static Fingerprint of(byte[] content) {
    return new Fingerprint(digest().digest(content));
  }

  public static Fingerprint of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A fingerprint as it was stored.
   *
   * @throws IllegalArgumentException if these are not 32 bytes
   */
  public static Fingerprint ofStored(byte[] sha256) {
    if (sha256.length != BYTES) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256.length + " bytes");
    }
    return new Fingerprint(sha256.clone());
  }

  public byte[] bytes() {
    return sha256.clone();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && Arrays.equals(sha256, that.sha256);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(sha256);
  }
}
