package io.cloudfakes.s3.internal.access;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the buckets that access points lead to. */
public final class AccessPoints {
  /** What the host name of one of several regions has after its alias. */
  private static final String GLOBAL_HOST = ".accesspoint";

  private AccessPoints() {}

  /** The bucket of that name, or that an access point of that name leads to; null for none. */
  public static @Nullable Bucket bucket(S3State state, String name, String region) {
    Bucket bucket = state.bucket(name);
    return bucket != null || !canBe(name) ? bucket : behind(state, name, region);
  }

  /** Whether an access point may be called so, and no bucket. */
  public static boolean canBe(String name) {
    return name.startsWith("arn:")
        || name.endsWith("-s3alias")
        || name.endsWith(".mrap")
        || name.endsWith(".mrap" + GLOBAL_HOST);
  }

  /** Of several buckets the one in the caller's region is the nearest, else the first by name. */
  private static @Nullable Bucket behind(S3State state, String name, String region) {
    Bucket first = null;
    for (Bucket bucket : state.allBuckets()) {
      if (in(bucket, name) != null) {
        if (bucket.region().equals(region)) {
          return bucket;
        }
        first = first == null ? bucket : first;
      }
    }
    return first;
  }

  /** The access point of that bucket with that ARN or alias; null when there is none. */
  static @Nullable AccessPoint in(Bucket bucket, String name) {
    String plain =
        name.endsWith(GLOBAL_HOST) ? name.substring(0, name.length() - GLOBAL_HOST.length()) : name;
    for (AccessPoint point : bucket.documents().all(AccessPoint.class)) {
      if (point.arn().equals(plain) || point.alias().equals(plain)) {
        return point;
      }
    }
    return null;
  }

  /** Whether any lead to the bucket. */
  public static boolean anyOf(Bucket bucket) {
    return !bucket.documents().all(AccessPoint.class).isEmpty();
  }

  /** As {@link #in}, where the bucket was found by that name. */
  public static AccessPoint require(Bucket bucket, String name) {
    return Objects.requireNonNull(in(bucket, name), "the bucket was found by its access point");
  }

  /** Whether that is the name of an access point of several regions. */
  public static boolean spansRegions(Bucket bucket, String name) {
    AccessPoint point = bucket.name().equals(name) ? null : in(bucket, name);
    return point != null && point.ofSeveralRegions();
  }
}
