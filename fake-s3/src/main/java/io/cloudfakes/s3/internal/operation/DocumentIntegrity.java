package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.NewerChecksums;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** Holds a request's document against the digest or checksum that came with it. */
public final class DocumentIntegrity {
  private DocumentIntegrity() {}

  /**
   * Refuses a document that is not the one announced, and one that came with no digest at all.
   *
   * @param algorithm the algorithm the SDK says it used; null when it does not say
   */
  public static void requireDigest(CallContext call, @Nullable String algorithm) {
    if (call.http() == null) {
      // The direct client has no document, and so nothing that could have been damaged.
      return;
    }
    if (!verify(call, algorithm)) {
      throw S3Errors.invalidRequest("Missing required header for this request: Content-MD5")
          .asException();
    }
  }

  /** Refuses a document that is not the one announced, if something was. */
  public static void requireDigestIfSent(CallContext call) {
    requireDigestIfSent(call, null);
  }

  /**
   * Refuses a document that is not the one announced, if something was.
   *
   * @param algorithm the algorithm the SDK says it used; null when it does not say
   */
  public static void requireDigestIfSent(CallContext call, @Nullable String algorithm) {
    if (call.http() != null) {
      verify(call, algorithm);
    }
  }

  private static boolean verify(CallContext call, @Nullable String algorithm) {
    HttpRequest http = call.http();
    if (http == null) {
      return false;
    }
    ObjectChecksum.Headers headers =
        new ObjectChecksum.Headers(
            http.header("x-amz-checksum-crc32"),
            http.header("x-amz-checksum-crc32c"),
            http.header("x-amz-checksum-crc64nvme"),
            http.header("x-amz-checksum-sha1"),
            http.header("x-amz-checksum-sha256"));
    NewerChecksums.refuse(headers, call);
    String md5 = http.header("Content-MD5");
    if (md5 != null) {
      Digests.requireContentMd5(md5, Digests.md5(call));
    }
    boolean hasChecksum = headers.any() || !call.trailers().isEmpty();
    if (hasChecksum || algorithm != null) {
      ObjectChecksum.verify(headers, algorithm, call);
    }
    return md5 != null || hasChecksum;
  }
}
