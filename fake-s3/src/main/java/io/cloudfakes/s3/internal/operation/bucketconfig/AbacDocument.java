package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Whether tags decide on access to a bucket, and its row. All by name, for the oldest supported SDK
 * does not know of it.
 */
final class AbacDocument {
  private static final String TYPE = "software.amazon.awssdk.services.s3.model.AbacStatus";
  private static final String STATUS = "Status";
  private static final String ENABLED = "Enabled";
  private static final String DISABLED = "Disabled";
  private static final List<String> WORDS = List.of(ENABLED, DISABLED);

  private AbacDocument() {}

  static DocumentKind<?> row() {
    Class<?> type = type();
    if (type == null) {
      throw new IllegalStateException("The AWS SDK on the class path has no " + TYPE);
    }
    return row(type);
  }

  private static <D> DocumentKind<D> row(Class<D> type) {
    SdkPojo disabled = Shape.of(type).newBuilder();
    disabled.sdkFields().forEach(field -> field.set(disabled, DISABLED));
    return DocumentKind.of(type, "BucketAbac")
        .checkedBy(AbacDocument::require)
        .elseAnswering(type.cast(Shape.build(disabled)))
        .withoutDigest()
        .row();
  }

  private static void require(Object document) {
    if (!WORDS.contains(String.valueOf(status(document)))) {
      throw ConfigurationErrors.malformed();
    }
  }

  /**
   * Refuses to put or delete all of a bucket's tags while they decide on access. AWS documents that
   * it does, and not with which error.
   */
  static void requireOff(Bucket bucket) {
    Class<?> type = type();
    Object document = type == null ? null : bucket.document(type);
    if (document != null && ENABLED.equals(status(document))) {
      throw S3Errors.invalidRequest(
              "Attribute-based access control is enabled for this bucket. Use TagResource and"
                  + " UntagResource to manage its tags.")
          .asException();
    }
  }

  private static @Nullable Object status(Object document) {
    return Shape.of(document.getClass()).value(document, STATUS);
  }

  private static @Nullable Class<?> type() {
    try {
      return Class.forName(TYPE);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
