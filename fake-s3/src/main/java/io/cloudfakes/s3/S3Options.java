package io.cloudfakes.s3;

/**
 * How one world's S3 differs from the S3 of a new account: nothing, unless said here.
 *
 * @param limits S3's quotas
 */
public record S3Options(S3Limits limits) {
  private static final S3Options DEFAULTS = new S3Options(S3Limits.defaults());

  /** S3 as a new account meets it. */
  public static S3Options defaults() {
    return DEFAULTS;
  }

  public S3Options withLimits(S3Limits value) {
    return new S3Options(value);
  }
}
