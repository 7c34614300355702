package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Locale;

/**
 * The checksum algorithms that S3 took up later than the SDK this library is made with: a client
 * newer than that may send them, and they are refused, not overlooked.
 */
public final class NewerChecksums {
  private static final String HEADER = "x-amz-checksum-";
  private static final List<String> NAMES =
      List.of("sha512", "md5", "xxhash64", "xxhash3", "xxhash128");

  private NewerChecksums() {}

  /**
   * Refuses a request whose only checksum is one of them.
   *
   * @param known the checksums of the request that are not
   */
  public static void refuse(ObjectChecksum.Headers known, CallContext call) {
    HttpRequest http = call.http();
    // Nearly every request has a checksum, and none has two.
    if (http == null || known.any() || !call.trailers().isEmpty()) {
      return;
    }
    for (String name : NAMES) {
      if (http.header(HEADER + name) != null) {
        throw S3Errors.notModelled("the checksum " + HEADER + name).asException();
      }
    }
  }

  static boolean isOne(String algorithm) {
    return NAMES.contains(algorithm.toLowerCase(Locale.ROOT));
  }
}
