package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsError;
import io.cloudfakes.s3.internal.rule.S3Errors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** What the tags of a bucket must be like, put later or brought along at its creation. */
public final class BucketTags {
  private static final int MOST = 50;
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

  private BucketTags() {}

  static void require(Tagging document) {
    requireFew(document.tagSet());
    Set<String> keys = new HashSet<>();
    for (Tag tag : document.tagSet()) {
      if (!keys.add(tag.key())) {
        throw invalid("Cannot provide multiple Tags with the same key", tag).asException();
      }
      if (isReserved(tag)) {
        throw invalid("System tags cannot be added/updated by requester", tag).asException();
      }
      requireValid(tag);
    }
  }

  /** The same for {@code CreateBucket}, which has messages of its own. */
  public static void requireAtCreation(List<Tag> tags) {
    requireFew(tags);
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (tag.key() == null || tag.value() == null) {
        throw ConfigurationErrors.malformed();
      }
      if (isReserved(tag)) {
        throw invalid(
                "User-defined tag keys can't start with \"aws:\". This prefix is reserved for"
                    + " system tags. Remove \"aws:\" from your tag keys and try again.")
            .asException();
      }
      if (!keys.add(tag.key())) {
        throw invalid(
                "There are duplicate tag keys in your request. Remove the duplicate tag keys and"
                    + " try again.")
            .asException();
      }
      if (!KEY.matcher(tag.key()).matches() || !VALUE.matcher(tag.value()).matches()) {
        throw invalid(
                "This request contains a tag key or value that isn't valid. Valid characters"
                    + " include the following: [a-zA-Z+-=._:/]. Tag keys can contain up to 128"
                    + " characters. Tag values can contain up to 256 characters.")
            .asException();
      }
    }
  }

  /** Tags a filter asks for: each key once, and none that no object could have. */
  static void requireFilter(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!keys.add(tag.key())) {
        throw S3Errors.invalidRequest("Duplicate Tag Keys are not allowed.").asException();
      }
      requireValid(tag);
    }
  }

  private static void requireFew(List<Tag> tags) {
    if (tags.size() > MOST) {
      throw AwsError.of("BadRequest", 400, "Bucket tag count cannot be greater than " + MOST)
          .asException();
    }
  }

  private static void requireValid(Tag tag) {
    if (!KEY.matcher(tag.key()).matches()) {
      throw invalid("The TagKey you have provided is invalid", tag).asException();
    }
    if (!VALUE.matcher(tag.value()).matches()) {
      throw invalid("The TagValue you have provided is invalid", tag)
          .with("TagValue", tag.value())
          .asException();
    }
  }

  private static boolean isReserved(Tag tag) {
    return tag.key().regionMatches(true, 0, "aws:", 0, 4);
  }

  private static AwsError invalid(String message, Tag tag) {
    return invalid(message).with("TagKey", tag.key());
  }

  private static AwsError invalid(String message) {
    return AwsError.of("InvalidTag", 400, message);
  }
}
