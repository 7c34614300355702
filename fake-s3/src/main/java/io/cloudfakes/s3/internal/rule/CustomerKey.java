package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key a customer brings with a request (SSE-C), as it was sent. Content is never encrypted
 * here: of a key only the digest is kept, and only it is compared.
 */
public record CustomerKey(
    @Nullable String algorithm, @Nullable String key, @Nullable String keyMd5) {
  public static final String ALGORITHM = "AES256";

  private static final String HEADERS = "x-amz-server-side-encryption-customer-";
  private static final String NEEDED =
      "Requests specifying Server Side Encryption with Customer provided keys must provide ";
  private static final int KEY_BYTES = 32;

  /** What was sent of a key; null when nothing was. */
  public static @Nullable CustomerKey sent(
      @Nullable String algorithm, @Nullable String key, @Nullable String keyMd5) {
    return algorithm == null && key == null && keyMd5 == null
        ? null
        : new CustomerKey(algorithm, key, keyMd5);
  }

  /** The digest by which the key is known, once the key has been found good. */
  public String requireValid(CallContext call) {
    requireSecure(call);
    if (algorithm == null) {
      throw EncryptionErrors.customerKey(
              NEEDED + "a valid encryption algorithm.", HEADERS + "algorithm")
          .asException();
    }
    if (!algorithm.equals(ALGORITHM)) {
      throw EncryptionErrors.unknownCustomerAlgorithm(algorithm).asException();
    }
    if (key == null) {
      throw EncryptionErrors.customerKey(NEEDED + "an appropriate secret key.", HEADERS + "key")
          .asException();
    }
    if (keyMd5 == null) {
      throw EncryptionErrors.customerKey(
              NEEDED + "the client calculated MD5 of the secret key.", HEADERS + "key-MD5")
          .asException();
    }
    byte[] bytes = decoded(key);
    if (!Base64.getEncoder().encodeToString(Digests.md5(Bytes.wrap(bytes))).equals(keyMd5)) {
      throw EncryptionErrors.customerKey(
              "The calculated MD5 hash of the key did not match the hash that was provided.",
              HEADERS + "key-MD5")
          .asException();
    }
    return keyMd5;
  }

  /**
   * Refuses to read an object without the key it was written with, or with a key it was not.
   *
   * @param sent what the reader brought; null when nothing
   */
  public static void requireFor(StoredObject object, @Nullable CustomerKey sent, CallContext call) {
    Encryption encryption = object.attributes().encryption();
    String writtenWith = encryption.customerKeyMd5();
    if (sent == null) {
      if (writtenWith != null) {
        throw EncryptionErrors.customerKeyMissing().asException();
      }
      return;
    }
    String md5 = sent.requireValid(call);
    if (writtenWith == null) {
      throw EncryptionErrors.customerKeyNotApplicable().asException();
    }
    if (!writtenWith.equals(md5)) {
      throw S3Errors.accessDenied().asException();
    }
  }

  /** Keys are not to be seen on the way; the direct client has no way on which they could be. */
  private static void requireSecure(CallContext call) {
    HttpRequest http = call.http();
    if (http != null
        && http.scheme().equals("http")
        && !call.options(S3Options.class).customerKeysOverHttp()) {
      throw EncryptionErrors.customerKeyOverHttp().asException();
    }
  }

  private static byte[] decoded(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same refusal as a key of another length.
    }
    throw EncryptionErrors.customerKey(
            "The secret key was invalid for the specified algorithm.", HEADERS + "key")
        .asException();
  }

  @Override
  public String toString() {
    return "CustomerKey[" + keyMd5 + "]";
  }
}
