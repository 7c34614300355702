package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.Bucket;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids by which several documents of a kind are told apart, and how many there may be. */
final class ConfigurationIds {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int MOST = 1000;

  private ConfigurationIds() {}

  static String of(Object document) {
    return String.valueOf(Shape.of(document.getClass()).value(document, "Id"));
  }

  /** The id a request names. */
  static String require(@Nullable String id) {
    if (id == null || !VALID.matcher(id).matches()) {
      throw ConfigurationErrors.invalidId().asException();
    }
    return id;
  }

  /** The id a request names, for a document to be put: it must be the document's own. */
  static String require(@Nullable String named, Object document, Bucket bucket) {
    Completeness.require(document);
    String id = require(named);
    if (!id.equals(of(document))) {
      throw ConfigurationErrors.idMismatch().asException();
    }
    if (bucket.documents().get(document.getClass(), id) == null
        && bucket.documents().all(document.getClass()).size() >= MOST) {
      throw ConfigurationErrors.tooMany().asException();
    }
    return id;
  }
}
