package io.cloudfakes.s3.internal;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectIndex;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.Uploads;
import io.cloudfakes.service.Contents;
import io.cloudfakes.service.Difference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In what two states of S3 differ for their readers: buckets, current objects, open uploads. */
// What is the same object was not changed, which costs nothing to know.
@SuppressWarnings("ReferenceEquality")
final class S3Contents implements Contents<S3State> {
  /** Longer ones are told by size and ETag. */
  private static final int LONGEST_TEXT = 200;

  @Override
  public List<Difference> between(S3State before, S3State after) {
    List<Difference> found = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.buckets().keySet());
    names.addAll(after.buckets().keySet());
    for (String name : names) {
      Bucket then = before.bucket(name);
      Bucket now = after.bucket(name);
      if (then == now) {
        continue;
      }
      if (then == null || now == null) {
        found.add(
            Difference.of(
                "s3 bucket " + name, then == null ? null : "there", now == null ? null : "there"));
      }
      objects(name, objects(then), objects(now), found);
      uploads(name, uploads(then), uploads(now), found);
    }
    return found;
  }

  private static ObjectIndex objects(@Nullable Bucket bucket) {
    return bucket == null ? ObjectIndex.EMPTY : bucket.objects();
  }

  private static Uploads uploads(@Nullable Bucket bucket) {
    return bucket == null ? Uploads.NONE : bucket.uploads();
  }

  /** Walks both in the order of keys. */
  private static void objects(
      String bucket, ObjectIndex before, ObjectIndex after, List<Difference> found) {
    if (before == after) {
      return;
    }
    Iterator<Map.Entry<ObjectKey, ObjectVersions>> olds = before.entries().iterator();
    Iterator<Map.Entry<ObjectKey, ObjectVersions>> news = after.entries().iterator();
    Map.Entry<ObjectKey, ObjectVersions> then = next(olds);
    Map.Entry<ObjectKey, ObjectVersions> now = next(news);
    while (then != null || now != null) {
      int order = then == null ? 1 : now == null ? -1 : then.getKey().compareTo(now.getKey());
      ObjectVersions old = order <= 0 && then != null ? then.getValue() : null;
      ObjectVersions fresh = order >= 0 && now != null ? now.getValue() : null;
      if (old != fresh) {
        String key = key(order <= 0 ? then : now);
        object("s3 " + bucket + "/" + key, told(old), told(fresh), found);
      }
      then = order <= 0 ? next(olds) : then;
      now = order >= 0 ? next(news) : now;
    }
  }

  private static String key(Map.@Nullable Entry<ObjectKey, ObjectVersions> entry) {
    return entry == null ? "" : entry.getKey().text();
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  private static void object(
      String place, @Nullable String then, @Nullable String now, List<Difference> found) {
    if (then == null ? now != null : !then.equals(now)) {
      found.add(Difference.of(place, then, now));
    }
  }

  private static @Nullable String told(@Nullable ObjectVersions versions) {
    StoredObject object = versions == null ? null : versions.current();
    if (object == null) {
      return null;
    }
    return told(object) + (object.metadata().isEmpty() ? "" : " " + object.metadata());
  }

  private static String told(StoredObject object) {
    if (object.size() <= LONGEST_TEXT) {
      String text = object.content().utf8();
      if (text.chars().noneMatch(c -> c == 0xFFFD || (c < ' ' && c != '\n' && c != '\t'))) {
        return '"' + text + '"';
      }
    }
    return object.size() + " bytes, ETag " + object.etag();
  }

  private static void uploads(
      String bucket, Uploads before, Uploads after, List<Difference> found) {
    for (Upload upload : after.all()) {
      if (before.find(upload.key(), upload.id()) == null) {
        found.add(
            new Difference(
                "s3 multipart upload of " + bucket + "/" + upload.key(),
                null,
                "parts " + upload.parts().keySet(),
                true));
      }
    }
  }
}
