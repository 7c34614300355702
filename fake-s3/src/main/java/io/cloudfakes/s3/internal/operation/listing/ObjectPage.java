package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.ObjectIndex;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a bucket's list: keys, and the prefixes that stand for the keys grouped under them,
 * together in the order of UTF-8.
 *
 * @param last the last entry, a key or a common prefix; null when there is none
 */
record ObjectPage(
    List<Entry> objects, List<String> commonPrefixes, boolean truncated, @Nullable String last) {

  record Entry(String key, StoredObject object) {}

  /**
   * What is listed.
   *
   * @param delimiter up to which keys are grouped; "" for no grouping
   * @param after the entry after which the page begins; null for the beginning
   */
  record Query(String prefix, String delimiter, @Nullable String after, int maxKeys) {}

  int count() {
    return objects.size() + commonPrefixes.size();
  }

  static ObjectPage of(ObjectIndex index, Query query) {
    Walk walk = new Walk(index, query);
    boolean truncated = query.maxKeys > 0 && walk.go();
    return new ObjectPage(walk.objects, walk.prefixes, truncated, walk.last);
  }

  /** The size of a page: as asked, but not more than S3 gives. */
  static int size(@Nullable Integer asked, int most) {
    if (asked == null) {
      return most;
    }
    if (asked < 0) {
      throw S3Errors.invalidArgument(
              "Argument maxKeys must be an integer between 0 and 2147483647",
              "maxKeys",
              asked.toString())
          .asException();
    }
    return Math.min(asked, most);
  }

  /** Whether keys are to be encoded; refuses an encoding that S3 does not have. */
  static boolean encodes(@Nullable String encodingType) {
    if (encodingType == null) {
      return false;
    }
    if (!encodingType.equals("url")) {
      throw S3Errors.invalidArgument(
              "Invalid Encoding Method specified in Request", "encoding-type", encodingType)
          .asException();
    }
    return true;
  }

  static @Nullable String encoded(@Nullable String text, boolean encodes) {
    return text == null || !encodes ? text : Keys.urlEncoded(text);
  }

  private static final class Walk {
    private final ObjectIndex index;
    private final Query query;
    private final Grouping grouping;
    private final List<Entry> objects = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private Iterator<Map.Entry<ObjectKey, ObjectVersions>> entries;
    private @Nullable String last;

    Walk(ObjectIndex index, Query query) {
      this.index = index;
      this.query = query;
      this.grouping = Grouping.of(query.prefix, query.delimiter, query.after);
      this.entries = grouping.begin(index, false);
    }

    /** Fills the page; says whether there is more. */
    boolean go() {
      while (entries.hasNext()) {
        Map.Entry<ObjectKey, ObjectVersions> entry = entries.next();
        String key = entry.getKey().text();
        if (!key.startsWith(query.prefix)) {
          return false;
        }
        StoredObject current = entry.getValue().current();
        if (current == null) {
          continue;
        }
        String group = grouping.group(key);
        if (group != null && grouping.isBefore(group)) {
          entries = Grouping.behind(index, group);
          continue;
        }
        if (objects.size() + prefixes.size() == query.maxKeys) {
          return true;
        }
        if (group == null) {
          objects.add(new Entry(key, current));
          last = key;
        } else {
          prefixes.add(group);
          last = group;
          entries = Grouping.behind(index, group);
        }
      }
      return false;
    }
  }
}
