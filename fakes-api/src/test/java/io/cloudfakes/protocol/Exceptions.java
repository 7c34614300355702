package io.cloudfakes.protocol;

import java.util.Map;
import java.util.Set;

/** What the SDK itself changes on the way, per service, and why. */
final class Exceptions {
  /** Members the SDK sets when the caller does not: check sums, and what it knows of the body. */
  static final Set<String> ADDED_BY_SDK =
      Set.of("ChecksumCRC32", "ContentMD5", "ContentLength", "ContentType", "ChecksumAlgorithm");

  private Exceptions() {}

  static Set<String> unset(SdkService service) {
    return service.name().equals("s3")
        ? Set.of("ContentLength", "ContentMD5", "ChecksumAlgorithm")
        : Set.of();
  }

  static Set<String> unsetInReplies(SdkService service) {
    return service.name().equals("s3") ? Set.of("ContentLength", "Expires") : Set.of();
  }

  static Map<String, Object> fixed(SdkService service) {
    return service.name().equals("s3") ? Map.of("Bucket", "my-bucket-1") : Map.of();
  }
}
