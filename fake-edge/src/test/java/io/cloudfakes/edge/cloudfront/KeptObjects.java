package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Buckets for a world without S3. */
final class KeptObjects implements ObjectStore {
  private final Set<String> buckets = new TreeSet<>();
  private final Set<String> withoutAcls = new TreeSet<>();
  private final Map<String, Bytes> objects = new TreeMap<>();

  KeptObjects bucket(String name) {
    buckets.add(name);
    return this;
  }

  KeptObjects bucketWithoutAcls(String name) {
    withoutAcls.add(name);
    return bucket(name);
  }

  void remove(String bucket) {
    buckets.remove(bucket);
  }

  @Override
  public Optional<String> owner(String bucket) {
    return buckets.contains(bucket) ? Optional.of("123456789012") : Optional.empty();
  }

  @Override
  public boolean takesAcls(String bucket) {
    return !withoutAcls.contains(bucket);
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    String start = bucket + "/" + prefix;
    return objects.keySet().stream()
        .filter(name -> name.startsWith(start))
        .map(name -> name.substring(bucket.length() + 1))
        .toList();
  }

  @Override
  public Optional<Bytes> read(String bucket, String key) {
    return Optional.ofNullable(objects.get(bucket + "/" + key));
  }

  @Override
  public String write(String bucket, String key, Bytes content, Encryption encryption) {
    if (!buckets.contains(bucket)) {
      throw new IllegalStateException("There is no bucket " + bucket);
    }
    objects.put(bucket + "/" + key, content);
    return "";
  }
}
