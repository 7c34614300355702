package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.RunningDigest;
import io.cloudfakes.service.BodyDigests;
import io.cloudfakes.service.CallContext;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Message digests of bodies, and the rule of the {@code Content-MD5} header. */
public final class Digests {
  private static final String MD5 = "MD5";

  private Digests() {}

  public static byte[] md5(Bytes bytes) {
    return of(MD5, bytes);
  }

  /** The MD5 of the call's body. */
  public static byte[] md5(CallContext call) {
    byte[] known = call.bodyDigest(MD5);
    return known == null ? md5(call.body()) : known;
  }

  /** Begins the digests S3 asks for of content that is on its way. */
  public static BodyDigests begin(HttpRequest request) {
    ChecksumKind kind = announced(request);
    return new BodyDigests().with(MD5, RunningDigest.of(MD5)).with(kind.name(), kind.begin());
  }

  /** The checksum a request says it brings; that which S3 computes itself when it says nothing. */
  private static ChecksumKind announced(HttpRequest request) {
    String trailer = request.header("X-Amz-Trailer");
    for (ChecksumKind kind : ChecksumKind.values()) {
      if (request.header(kind.header()) != null || kind.header().equalsIgnoreCase(trailer)) {
        return kind;
      }
    }
    return ChecksumKind.CRC64NVME;
  }

  /**
   * Refuses a body that is not the one its {@code Content-MD5} announces.
   *
   * @param given the header; null when the request has none
   * @param md5 the digest of the body
   */
  public static void requireContentMd5(@Nullable String given, byte[] md5) {
    if (given == null) {
      return;
    }
    byte[] announced = decodeContentMd5(given);
    if (!MessageDigest.isEqual(announced, md5)) {
      throw S3Errors.badContentMd5(
              HexFormat.of().formatHex(announced), Base64.getEncoder().encodeToString(md5))
          .asException();
    }
  }

  private static byte[] decodeContentMd5(String given) {
    try {
      byte[] decoded = Base64.getDecoder().decode(given);
      if (decoded.length == 16) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same refusal as a digest of another length.
    }
    throw S3Errors.invalidDigest(given).asException();
  }

  public static byte[] of(String algorithm, Bytes bytes) {
    RunningDigest digest = RunningDigest.of(algorithm);
    bytes.updateTo(digest);
    return digest.value();
  }
}
