package io.cloudfakes.s3.internal.state;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A bucket's objects in the order of their keys: an immutable map, of which a change makes a new
 * one that shares all but one path. At 100,000 objects a read or a write takes about 1 µs.
 */
public final class ObjectIndex {
  public static final ObjectIndex EMPTY = new ObjectIndex(TreePMap.empty());

  private final TreePMap<ObjectKey, ObjectVersions> byKey;

  private ObjectIndex(TreePMap<ObjectKey, ObjectVersions> byKey) {
    this.byKey = byKey;
  }

  /** The object a plain read of the key finds; null when there is none. */
  public @Nullable StoredObject current(String key) {
    ObjectVersions versions = byKey.get(ObjectKey.of(key));
    return versions == null ? null : versions.current();
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** How many keys have versions. */
  public int size() {
    return byKey.size();
  }

  /** The entries from that key on, in order; the newest version of some is a delete marker. */
  public Iterator<Map.Entry<ObjectKey, ObjectVersions>> from(ObjectKey key, boolean inclusive) {
    return Collections.unmodifiableMap(byKey.tailMap(key, inclusive)).entrySet().iterator();
  }

  /** All entries, in order. */
  public Iterable<Map.Entry<ObjectKey, ObjectVersions>> entries() {
    return Collections.unmodifiableMap(byKey).entrySet();
  }

  /** All versions of the key; null when it has none. */
  public @Nullable ObjectVersions versions(String key) {
    return byKey.get(ObjectKey.of(key));
  }

  ObjectIndex with(String key, ObjectVersion version) {
    ObjectKey at = ObjectKey.of(key);
    ObjectVersions there = byKey.get(at);
    return new ObjectIndex(
        byKey.plus(at, there == null ? ObjectVersions.of(version) : there.with(version)));
  }

  /** With one version replaced by another of the same id; unchanged when it is gone. */
  ObjectIndex replacing(String key, ObjectVersion version) {
    ObjectKey at = ObjectKey.of(key);
    ObjectVersions there = byKey.get(at);
    return there == null ? this : new ObjectIndex(byKey.plus(at, there.replacing(version)));
  }

  ObjectIndex without(String key, String versionId) {
    ObjectKey at = ObjectKey.of(key);
    ObjectVersions there = byKey.get(at);
    ObjectVersions left = there == null ? null : there.without(versionId);
    return new ObjectIndex(left == null ? byKey.minus(at) : byKey.plus(at, left));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectIndex that && byKey.equals(that.byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }

  @Override
  public String toString() {
    return byKey.size() + " objects";
  }
}
