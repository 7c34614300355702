package io.cloudfakes.s3.internal.operation.bucketconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Tag;

/** What the parts that several kinds of documents share must be like. */
final class DocumentFilters {
  private static final String BUCKET_ARN = "arn:aws:s3:::";

  private DocumentFilters() {}

  static void requireTag(@Nullable Tag tag) {
    if (tag != null) {
      BucketTags.requireFilter(List.of(tag));
    }
  }

  /** A conjunction has at least two conditions: each tag is one, and so is each of the others. */
  static void requireAnd(List<Tag> tags, @Nullable Object... others) {
    if (tags.size() + Completeness.count(others) < 2) {
      throw ConfigurationErrors.malformed();
    }
    BucketTags.requireFilter(tags);
  }

  static void requireBucketArn(String arn) {
    if (bucketOf(arn) == null) {
      throw ConfigurationErrors.invalidDestination().asException();
    }
  }

  /** The bucket of that ARN; null when it is the ARN of no bucket. */
  static @Nullable String bucketOf(String arn) {
    String name = arn.startsWith(BUCKET_ARN) ? arn.substring(BUCKET_ARN.length()) : "";
    return name.isEmpty() || name.contains("/") || name.contains(":") ? null : name;
  }
}
