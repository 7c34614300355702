package io.cloudfakes.s3.internal.access;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** The four public access blocks, each on or off. */
public record PublicAccessBlock(
    boolean blocksPublicAcls,
    boolean ignoresPublicAcls,
    boolean blocksPublicPolicy,
    boolean restrictsPublicBuckets) {
  public static final PublicAccessBlock ALL = new PublicAccessBlock(true, true, true, true);
  public static final PublicAccessBlock NONE = new PublicAccessBlock(false, false, false, false);

  static PublicAccessBlock of(@Nullable PublicAccessBlockConfiguration configuration) {
    return configuration == null
        ? NONE
        : new PublicAccessBlock(
            Boolean.TRUE.equals(configuration.blockPublicAcls()),
            Boolean.TRUE.equals(configuration.ignorePublicAcls()),
            Boolean.TRUE.equals(configuration.blockPublicPolicy()),
            Boolean.TRUE.equals(configuration.restrictPublicBuckets()));
  }
}
