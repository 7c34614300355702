package io.cloudfakes.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest or checksum of bytes that are seen run by run. Used by one thread at a time. */
public interface RunningDigest {
  void update(byte[] array, int offset, int length);

  /** That of all bytes seen; asked once, at the end. */
  byte[] value();

  /** One of those every Java platform has: {@code MD5}, {@code SHA-1}, {@code SHA-256}. */
  static RunningDigest of(String algorithm) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
    return new RunningDigest() {
      @Override
      public void update(byte[] array, int offset, int length) {
        digest.update(array, offset, length);
      }

      @Override
      public byte[] value() {
        return digest.digest();
      }
    };
  }
}
