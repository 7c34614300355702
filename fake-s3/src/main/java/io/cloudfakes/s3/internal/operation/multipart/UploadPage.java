package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.UploadIds;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.Uploads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a bucket's uploads: by key, and those of a key by when they were begun.
 *
 * @param nextKey where the next page begins; "" when this one is empty
 * @param nextUploadId which of that key's uploads was the last; "" when the last was a prefix
 */
record UploadPage(
    List<Upload> uploads,
    List<String> commonPrefixes,
    boolean truncated,
    String nextKey,
    String nextUploadId) {

  /**
   * What is to be listed.
   *
   * @param delimiter up to which keys are grouped; "" for no grouping
   * @param keyMarker the key after which the page begins; "" for the beginning
   * @param uploadIdMarker the upload of that key after which it begins; "" for after all of them
   */
  record Query(
      String prefix, String delimiter, String keyMarker, String uploadIdMarker, int most) {}

  static UploadPage of(Uploads uploads, Query query) {
    return new Walk(uploads, query).page();
  }

  private static final class Walk {
    private final Uploads uploads;
    private final Query query;
    private final List<Upload> found = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private Iterator<Upload> rest;
    private String nextKey = "";
    private String nextUploadId = "";

    Walk(Uploads uploads, Query query) {
      this.uploads = uploads;
      this.query = query;
      this.rest = start();
    }

    private Iterator<Upload> start() {
      ObjectKey first = ObjectKey.of(query.prefix);
      if (query.keyMarker.isEmpty() || ObjectKey.of(query.keyMarker).compareTo(first) < 0) {
        return from(first);
      }
      if (query.uploadIdMarker.isEmpty()) {
        // No key stands between a key and the same with the smallest character after it.
        return from(ObjectKey.of(query.keyMarker + '\0'));
      }
      return uploads.from(marked(), false);
    }

    private Iterator<Upload> from(ObjectKey key) {
      return uploads.from(new Uploads.Place(key, Instant.MIN, ""), true);
    }

    /** The place of the upload the marker names, be it there no more. */
    private Uploads.Place marked() {
      Upload upload = uploads.find(query.keyMarker, query.uploadIdMarker);
      Instant initiated =
          upload != null
              ? upload.initiated()
              : UploadIds.initiated(query.keyMarker, query.uploadIdMarker);
      if (initiated == null) {
        throw S3Errors.invalidArgument(
                "Invalid uploadId marker", "upload-id-marker", query.uploadIdMarker)
            .asException();
      }
      return new Uploads.Place(ObjectKey.of(query.keyMarker), initiated, query.uploadIdMarker);
    }

    UploadPage page() {
      boolean truncated = query.most > 0 && go();
      return new UploadPage(found, prefixes, truncated, nextKey, nextUploadId);
    }

    /** Fills the page; says whether there is more. */
    private boolean go() {
      while (rest.hasNext()) {
        Upload upload = rest.next();
        if (!upload.key().startsWith(query.prefix)) {
          return false;
        }
        String group = group(upload.key());
        if (group != null && isBefore(group)) {
          rest = from(ObjectKey.afterAll(group));
          continue;
        }
        if (found.size() + prefixes.size() == query.most) {
          return true;
        }
        if (group == null) {
          found.add(upload);
          nextKey = upload.key();
          nextUploadId = upload.id();
        } else {
          prefixes.add(group);
          nextKey = group;
          nextUploadId = "";
          rest = from(ObjectKey.afterAll(group));
        }
      }
      return false;
    }

    /** The common prefix a key is grouped under; null when it stands for itself. */
    private @Nullable String group(String key) {
      if (query.delimiter.isEmpty()) {
        return null;
      }
      int at = key.indexOf(query.delimiter, query.prefix.length());
      return at < 0 ? null : key.substring(0, at + query.delimiter.length());
    }

    private boolean isBefore(String group) {
      return !query.keyMarker.isEmpty()
          && ObjectKey.of(group).compareTo(ObjectKey.of(query.keyMarker)) <= 0;
    }
  }
}
