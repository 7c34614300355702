package io.cloudfakes.s3.internal.rule;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;

/** Where a bucket is put: the rules between a location constraint and the endpoint asked. */
public final class Locations {
  /** The region whose endpoint takes every constraint but its own name. */
  public static final String FIRST_REGION = "us-east-1";

  private static final String EU = "EU";

  private Locations() {}

  /**
   * The region a new bucket is put in.
   *
   * @param constraint the constraint of the request; null or empty when it has none
   * @param endpoint the region of the endpoint asked
   */
  public static String regionOf(@Nullable String constraint, String endpoint) {
    String asked = constraint == null ? "" : constraint;
    return endpoint.equals(FIRST_REGION) ? fromFirst(asked) : fromOther(asked, endpoint);
  }

  private static String fromFirst(String asked) {
    if (asked.isEmpty()) {
      return FIRST_REGION;
    }
    if (!isConstraint(asked)) {
      throw S3Errors.invalidLocationConstraint(asked).asException();
    }
    return region(asked);
  }

  private static String fromOther(String asked, String endpoint) {
    if (asked.isEmpty()) {
      throw S3Errors.illegalLocationConstraint("unspecified").asException();
    }
    if (!region(asked).equals(endpoint)) {
      throw S3Errors.illegalLocationConstraint(asked).asException();
    }
    return endpoint;
  }

  /** Whether AWS has a region of that name. */
  public static boolean isRegion(String name) {
    return Known.REGIONS.contains(name);
  }

  private static String region(String constraint) {
    return constraint.equals(EU) ? "eu-west-1" : constraint;
  }

  private static boolean isConstraint(String constraint) {
    return constraint.equals(EU)
        || (isRegion(constraint) && !constraint.equals(FIRST_REGION))
        || Known.CONSTRAINTS.contains(constraint);
  }

  /** Loaded at the first bucket that names a location, not with the service. */
  private static final class Known {
    static final Set<String> REGIONS = new TreeSet<>();
    static final Set<String> CONSTRAINTS = new TreeSet<>();

    static {
      for (Region region : Region.regions()) {
        if (!region.isGlobalRegion()) {
          REGIONS.add(region.id());
        }
      }
      for (BucketLocationConstraint constraint : BucketLocationConstraint.knownValues()) {
        CONSTRAINTS.add(constraint.toString());
      }
    }
  }
}
