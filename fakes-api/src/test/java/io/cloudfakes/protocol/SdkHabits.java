package io.cloudfakes.protocol;

import java.util.Map;
import java.util.Set;

/** What the SDK itself changes on the way, so that it cannot come out equal: all there is of it. */
final class SdkHabits {
  /** Set by the SDK when the caller does not: check sums, and what it knows of the body. */
  static final Set<String> ADDED_BY_SDK =
      Set.of("ChecksumCRC32", "ContentMD5", "ContentLength", "ContentType", "ChecksumAlgorithm");

  private static final Set<String> NO_REQUEST =
      Set.of(
          // It must be the body's length, and the SDK writes it.
          "ContentLength",
          // The SDK refuses algorithms it does not know, and writes the one it chose.
          "ChecksumAlgorithm",
          "ContentMD5",
          // The SDK makes CopySource of these three; they are not in AWS's model.
          "SourceBucket",
          "SourceKey",
          "SourceVersionId");

  private static final Set<String> NO_REPLY =
      Set.of(
          // The same header as ExpiresString, which is free text.
          "Expires");

  private static final Set<String> NO_GET_OBJECT_REPLY =
      Set.of(
          "Expires",
          // The SDK compares them with the body.
          "ChecksumCRC32",
          "ChecksumCRC32C",
          "ChecksumCRC64NVME",
          "ChecksumSHA1",
          "ChecksumSHA256");

  private SdkHabits() {}

  static RandomPojo.Limits request(SdkService service) {
    return service.name().equals("s3")
        ? new RandomPojo.Limits(
            NO_REQUEST,
            Set.of(),
            // Both become part of a host name.
            Map.of(
                "Bucket", "my-bucket-1",
                "DestinationBucket", "my-bucket-1",
                "RequestRoute", "route-1"),
            false)
        : RandomPojo.Limits.NONE;
  }

  static RandomPojo.Limits reply(SdkService service, String action) {
    return switch (service.name()) {
      case "s3" ->
          new RandomPojo.Limits(
              action.equals("GetObject") ? NO_GET_OBJECT_REPLY : NO_REPLY,
              Set.of(),
              // The body's length.
              Map.of("ContentLength", 5L),
              false);
      case "route53" ->
          new RandomPojo.Limits(
              Set.of(),
              // The SDK makes empty lists of these when they are absent.
              Set.of("HostedZones", "ResourceRecordSets", "HealthChecks", "DelegationSets"),
              Map.of(),
              // The SDK takes everything up to the last slash off identifiers.
              true);
      default -> RandomPojo.Limits.NONE;
    };
  }

  /** Lambda's errors always say their type. */
  static RandomPojo.Limits error() {
    return new RandomPojo.Limits(Set.of(), Set.of("Type"), Map.of(), false);
  }
}
