package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.state.ObjectIndex;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of a bucket's versions: keys in the order of UTF-8, of each its versions and
 * delete markers, newest first, and the prefixes that stand for the keys grouped under them.
 *
 * @param lastKey of the last entry, a key or a common prefix; null when there is none
 * @param lastVersionId of the last entry; null when it is a common prefix
 */
record VersionPage(
    List<Entry> entries,
    List<String> commonPrefixes,
    boolean truncated,
    @Nullable String lastKey,
    @Nullable String lastVersionId) {

  record Entry(String key, ObjectVersion version, boolean isLatest) {}

  /**
   * What is listed.
   *
   * @param delimiter up to which keys are grouped; "" for no grouping
   * @param afterKey the key after which the page begins; null for the beginning
   * @param afterVersionId the version of that key after which it begins; null for the last
   */
  record Query(
      String prefix,
      String delimiter,
      @Nullable String afterKey,
      @Nullable String afterVersionId,
      int maxKeys) {}

  static VersionPage of(ObjectIndex index, Query query) {
    Walk walk = new Walk(index, query);
    boolean truncated = query.maxKeys > 0 && walk.go();
    return new VersionPage(
        walk.entries, walk.prefixes, truncated, walk.lastKey, walk.lastVersionId);
  }

  private static final class Walk {
    private final ObjectIndex index;
    private final Query query;
    private final Grouping grouping;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private Iterator<Map.Entry<ObjectKey, ObjectVersions>> keys;
    private @Nullable String lastKey;
    private @Nullable String lastVersionId;

    Walk(ObjectIndex index, Query query) {
      this.index = index;
      this.query = query;
      this.grouping = Grouping.of(query.prefix, query.delimiter, query.afterKey);
      this.keys = grouping.begin(index, query.afterVersionId != null);
    }

    /** Fills the page; says whether there is more. */
    boolean go() {
      while (keys.hasNext()) {
        Map.Entry<ObjectKey, ObjectVersions> entry = keys.next();
        String key = entry.getKey().text();
        if (!key.startsWith(query.prefix)) {
          return false;
        }
        String group = grouping.group(key);
        if (group == null) {
          if (versions(key, entry.getValue())) {
            return true;
          }
          continue;
        }
        if (!grouping.isBefore(group)) {
          if (isFull()) {
            return true;
          }
          prefixes.add(group);
          lastKey = group;
          lastVersionId = null;
        }
        keys = Grouping.behind(index, group);
      }
      return false;
    }

    /** Adds the versions of one key; says whether some did not fit. */
    private boolean versions(String key, ObjectVersions all) {
      for (ObjectVersions at = rest(key, all); at != null; at = at.older()) {
        if (isFull()) {
          return true;
        }
        entries.add(new Entry(key, at.newest(), isNewest(at, all)));
        lastKey = key;
        lastVersionId = at.newest().versionId();
      }
      return false;
    }

    /**
     * What of a key's versions is still to be listed. When the version of the marker is gone, those
     * before it are taken to be gone too: so it is where a bucket is emptied page by page.
     */
    private @Nullable ObjectVersions rest(String key, ObjectVersions all) {
      if (query.afterVersionId == null || !key.equals(query.afterKey)) {
        return all;
      }
      for (ObjectVersions at = all; at != null; at = at.older()) {
        if (at.newest().versionId().equals(query.afterVersionId)) {
          return at.older();
        }
      }
      return all;
    }

    private static boolean isNewest(ObjectVersions at, ObjectVersions all) {
      return at.newest().versionId().equals(all.newest().versionId());
    }

    private boolean isFull() {
      return entries.size() + prefixes.size() == query.maxKeys;
    }
  }
}
