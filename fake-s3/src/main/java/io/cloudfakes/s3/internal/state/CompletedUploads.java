package io.cloudfakes.s3.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A bucket's lately completed uploads. AWS does not say for how long it knows them; it is hours.
 * Here it is a day, so that what is kept is bounded by what a day completes.
 */
final class CompletedUploads {
  static final Duration REMEMBERED = Duration.ofDays(1);
  static final CompletedUploads NONE = new CompletedUploads(TreePMap.empty(), TreePMap.empty());

  private record When(Instant completed, String id) implements Comparable<When> {
    private static final Comparator<When> ORDER =
        Comparator.comparing(When::completed).thenComparing(When::id);

    @Override
    public int compareTo(When other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreePMap<String, CompletedUpload> byId;
  private final TreePMap<When, String> byTime;

  private CompletedUploads(TreePMap<String, CompletedUpload> byId, TreePMap<When, String> byTime) {
    this.byId = byId;
    this.byTime = byTime;
  }

  /** The upload of that key and id; null when none was completed within a day before. */
  @Nullable CompletedUpload find(String key, String id, Instant now) {
    CompletedUpload found = byId.get(id);
    return found == null
            || !found.key().equals(key)
            || found.completed().isBefore(now.minus(REMEMBERED))
        ? null
        : found;
  }

  /** With one more, and without those it is too late for. */
  CompletedUploads with(CompletedUpload upload) {
    TreePMap<String, CompletedUpload> ids = byId.plus(upload.id(), upload);
    TreePMap<When, String> times =
        byTime.plus(new When(upload.completed(), upload.id()), upload.id());
    Instant since = upload.completed().minus(REMEMBERED);
    while (times.firstKey().completed().isBefore(since)) {
      ids = ids.minus(times.firstKey().id());
      times = times.minusFirstEntry();
    }
    return new CompletedUploads(ids, times);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompletedUploads that && byId.equals(that.byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }
}
