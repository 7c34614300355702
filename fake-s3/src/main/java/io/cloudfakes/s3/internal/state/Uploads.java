package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** A bucket's multipart uploads under way, in S3's order: by key, then by when they were begun. */
public final class Uploads {
  public static final Uploads NONE = new Uploads(TreePMap.empty());

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

  private Uploads(TreePMap<Place, Upload> byPlace) {
    this.byPlace = byPlace;
  }

  /** The upload of that key and id; null when there is none. */
  public @Nullable Upload find(String key, String id) {
    Place first = new Place(ObjectKey.of(key), Instant.MIN, "");
    for (Map.Entry<Place, Upload> entry : byPlace.tailMap(first, true).entrySet()) {
      if (!entry.getValue().key().equals(key)) {
        return null;
      }
      if (entry.getValue().id().equals(id)) {
        return entry.getValue();
      }
    }
    return null;
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
    return new Uploads(byPlace.plus(place(upload), upload));
  }

  Uploads without(Upload upload) {
    return new Uploads(byPlace.minus(place(upload)));
  }

  private static Place place(Upload upload) {
    return new Place(ObjectKey.of(upload.key()), upload.initiated(), upload.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uploads that && byPlace.equals(that.byPlace);
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
