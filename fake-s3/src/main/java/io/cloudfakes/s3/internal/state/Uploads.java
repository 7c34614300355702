package io.cloudfakes.s3.internal.state;

import io.cloudfakes.s3.internal.rule.UploadIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** A bucket's multipart uploads under way, in S3's order: by key, then by when they were begun. */
public final class Uploads {
  public static final Uploads NONE = new Uploads(TreePMap.empty(), CompletedUploads.NONE);

  /** An upload's place in the order. */
  public record Place(ObjectKey key, Instant initiated, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::key).thenComparing(Place::initiated).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreePMap<Place, Upload> byPlace;
  private final CompletedUploads completed;

  private Uploads(TreePMap<Place, Upload> byPlace, CompletedUploads completed) {
    this.byPlace = byPlace;
    this.completed = completed;
  }

  /** The upload of that key and id; null when there is none. */
  public @Nullable Upload find(String key, String id) {
    Instant initiated = UploadIds.initiated(key, id);
    if (initiated != null) {
      return byPlace.get(new Place(ObjectKey.of(key), initiated, id));
    }
    // An id that a test made up when it seeded the upload.
    for (Upload upload : of(key)) {
      if (upload.id().equals(id)) {
        return upload;
      }
    }
    return null;
  }

  /** The upload of that key and id that became an object not long ago; null when there is none. */
  public @Nullable CompletedUpload findCompleted(String key, String id, Instant now) {
    return completed.find(key, id, now);
  }

  private List<Upload> of(String key) {
    List<Upload> found = new ArrayList<>();
    Iterator<Upload> there = from(new Place(ObjectKey.of(key), Instant.MIN, ""), true);
    while (there.hasNext()) {
      Upload upload = there.next();
      if (!upload.key().equals(key)) {
        break;
      }
      found.add(upload);
    }
    return found;
  }

  public boolean isEmpty() {
    return byPlace.isEmpty();
  }

  public int size() {
    return byPlace.size();
  }

  /** All, in order. */
  public Iterable<Upload> all() {
    return Collections.unmodifiableCollection(byPlace.values());
  }

  /** Those from that place on, in order. */
  public Iterator<Upload> from(Place place, boolean inclusive) {
    return Collections.unmodifiableCollection(byPlace.tailMap(place, inclusive).values())
        .iterator();
  }

  Uploads with(Upload upload) {
    return new Uploads(byPlace.plus(place(upload), upload), completed);
  }

  Uploads without(Upload upload) {
    return new Uploads(byPlace.minus(place(upload)), completed);
  }

  Uploads completing(CompletedUpload upload) {
    Upload there = find(upload.key(), upload.id());
    return new Uploads(
        there == null ? byPlace : byPlace.minus(place(there)), completed.with(upload));
  }

  /** With those of that key told that its object was written or deleted meanwhile. */
  Uploads overtaken(String key) {
    Uploads result = this;
    for (Upload upload : of(key)) {
      result = upload.overtaken() ? result : result.with(upload.nowOvertaken());
    }
    return result;
  }

  private static Place place(Upload upload) {
    return new Place(ObjectKey.of(upload.key()), upload.initiated(), upload.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uploads that
        && byPlace.equals(that.byPlace)
        && completed.equals(that.completed);
  }

  @Override
  public int hashCode() {
    return byPlace.hashCode();
  }

  @Override
  public String toString() {
    return byPlace.size() + " uploads";
  }
}
