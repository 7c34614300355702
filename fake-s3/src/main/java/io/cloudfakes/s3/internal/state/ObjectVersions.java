package io.cloudfakes.s3.internal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that one key of a bucket holds, newest first: an immutable stack, never empty. In a bucket
 * whose versioning was never enabled it is one version deep, the {@code null} version.
 */
public final class ObjectVersions {
  private final ObjectVersion newest;
  private final @Nullable ObjectVersions older;

  private ObjectVersions(ObjectVersion newest, @Nullable ObjectVersions older) {
    this.newest = newest;
    this.older = older;
  }

  static ObjectVersions of(ObjectVersion only) {
    return new ObjectVersions(only, null);
  }

  public ObjectVersion newest() {
    return newest;
  }

  /** Those before the newest; null when there is none. */
  public @Nullable ObjectVersions older() {
    return older;
  }

  /** What a plain read finds; null when the newest is a delete marker. */
  public @Nullable StoredObject current() {
    return newest instanceof StoredObject object ? object : null;
  }

  /** The version of that id; null when there is none. */
  public @Nullable ObjectVersion find(String versionId) {
    for (ObjectVersions at = this; at != null; at = at.older) {
      if (at.newest.versionId().equals(versionId)) {
        return at.newest;
      }
    }
    return null;
  }

  /** All, newest first. */
  public List<ObjectVersion> all() {
    List<ObjectVersion> all = new ArrayList<>();
    for (ObjectVersions at = this; at != null; at = at.older) {
      all.add(at.newest);
    }
    return all;
  }

  /** With a newer one. Of null versions there is never more than one: it takes that one's place. */
  ObjectVersions with(ObjectVersion version) {
    if (older == null && newest.isNullVersion() && version.isNullVersion()) {
      return of(version);
    }
    ObjectVersions rest = version.isNullVersion() ? without(ObjectVersion.NULL_ID) : this;
    return new ObjectVersions(version, rest);
  }

  /** With one version, wherever it stands, replaced by another of the same id. */
  ObjectVersions replacing(ObjectVersion version) {
    if (find(version.versionId()) == null) {
      return this;
    }
    Deque<ObjectVersion> above = new ArrayDeque<>();
    return stacked(above, new ObjectVersions(version, below(version.versionId(), above)));
  }

  /** Without the version of that id; null when nothing is left. */
  @Nullable ObjectVersions without(String versionId) {
    if (find(versionId) == null) {
      return this;
    }
    Deque<ObjectVersion> above = new ArrayDeque<>();
    ObjectVersions rest = below(versionId, above);
    if (rest == null) {
      return above.isEmpty() ? null : stacked(above, of(above.pop()));
    }
    return stacked(above, rest);
  }

  /** What is older than that version, with those newer than it left in {@code above}. */
  private @Nullable ObjectVersions below(String versionId, Deque<ObjectVersion> above) {
    ObjectVersions at = this;
    while (!at.newest.versionId().equals(versionId)) {
      above.push(at.newest);
      at = Objects.requireNonNull(at.older, "the version is there");
    }
    return at.older;
  }

  private static ObjectVersions stacked(Deque<ObjectVersion> above, ObjectVersions below) {
    ObjectVersions result = below;
    for (ObjectVersion version : above) {
      result = new ObjectVersions(version, result);
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectVersions that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
