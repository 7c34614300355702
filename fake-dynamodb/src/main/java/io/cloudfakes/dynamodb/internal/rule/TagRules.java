package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.setting.Tags;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Which tags a table may have. */
public final class TagRules {
  private static final int MOST = 50;

  private TagRules() {}

  /**
   * The tags with those of a request.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse them
   */
  public static Tags with(Tags before, List<Tag> given) {
    TreePMap<String, String> values = before.values();
    TreeSet<String> keys = new TreeSet<>();
    for (Tag tag : given) {
      requireOwn(tag.key());
      if (!keys.add(tag.key())) {
        throw DynamoDbErrors.invalidParameter("Duplicate tag key: " + tag.key());
      }
      values = values.plus(tag.key(), tag.value());
    }
    if (values.size() > MOST) {
      throw DynamoDbErrors.invalidParameter(
          "The number of tags exceeds the limit of " + MOST + " per resource: " + values.size());
    }
    return new Tags(values);
  }

  /** Those that begin with {@code aws:} are AWS's own to give. */
  public static void requireOwn(String key) {
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw DynamoDbErrors.invalidParameter(
          "Tag keys that start with aws: are reserved for system use: " + key);
    }
  }
}
