package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.state.ObjectIndex;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a list has, from where on, and how they are grouped under common prefixes.
 *
 * @param delimiter up to which keys are grouped; "" for no grouping
 * @param after the entry after which the page begins; null for the beginning
 */
record Grouping(String prefix, String delimiter, @Nullable ObjectKey after) {
  static Grouping of(String prefix, String delimiter, @Nullable String after) {
    return new Grouping(prefix, delimiter, after == null ? null : ObjectKey.of(after));
  }

  /**
   * The keys from the first on that may be listed.
   *
   * @param inclusive whether that of the entry before may be among them
   */
  Iterator<Map.Entry<ObjectKey, ObjectVersions>> begin(ObjectIndex index, boolean inclusive) {
    ObjectKey first = ObjectKey.of(prefix);
    return after != null && after.compareTo(first) >= 0
        ? index.from(after, inclusive)
        : index.from(first, true);
  }

  /** The keys behind all that are grouped so. */
  static Iterator<Map.Entry<ObjectKey, ObjectVersions>> behind(ObjectIndex index, String group) {
    return index.from(ObjectKey.afterAll(group), true);
  }

  /** The common prefix a key is grouped under; null when it stands for itself. */
  @Nullable String group(String key) {
    if (delimiter.isEmpty()) {
      return null;
    }
    int at = key.indexOf(delimiter, prefix.length());
    return at < 0 ? null : key.substring(0, at + delimiter.length());
  }

  /** Whether an earlier page has had the group. */
  boolean isBefore(String group) {
    return after != null && ObjectKey.of(group).compareTo(after) <= 0;
  }
}
