package io.cloudfakes.iam;

import org.jspecify.annotations.Nullable;

/**
 * The regions a signature is good in: one in Signature Version 4, in 4A a list of patterns such as
 * {@code us-east-1,eu-*} that travels outside the scope.
 */
final class RegionSet {
  private static final String NAME = "X-Amz-Region-Set";

  private RegionSet() {}

  /** Null when the signature is good in the region, else what it names instead. */
  static @Nullable String refused(SignedRequest signed, String region) {
    if (!signed.mechanism().version4a()) {
      return signed.scope().region().equals(region) ? null : signed.scope().region();
    }
    String set =
        signed.mechanism().presigned()
            ? SignedRequest.query(signed.http(), NAME)
            : signed.http().header(NAME);
    if (set == null) {
      return "";
    }
    for (String pattern : set.split(",", -1)) {
      if (matches(pattern.trim(), region)) {
        return null;
      }
    }
    return set;
  }

  private static boolean matches(String pattern, String region) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(region)
        : region.length() >= pattern.length() - 1
            && region.startsWith(pattern.substring(0, star))
            && region.endsWith(pattern.substring(star + 1));
  }
}
