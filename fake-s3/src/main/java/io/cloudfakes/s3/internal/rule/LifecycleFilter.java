package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleAndOperator;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Which objects a lifecycle rule is for.
 *
 * @param tags all of which an object must have
 * @param greaterThan what an object's size in bytes must exceed; null for any size
 * @param lessThan what it must stay below; null for any size
 */
record LifecycleFilter(
    String prefix, Map<String, String> tags, @Nullable Long greaterThan, @Nullable Long lessThan) {

  // A rule of before filters has its prefix in the rule itself.
  @SuppressWarnings("deprecation")
  static LifecycleFilter of(LifecycleRule rule) {
    LifecycleRuleFilter filter = rule.filter();
    if (filter == null) {
      return new LifecycleFilter(orEmpty(rule.prefix()), Map.of(), null, null);
    }
    LifecycleRuleAndOperator and = filter.and();
    if (and != null) {
      return new LifecycleFilter(
          orEmpty(and.prefix()),
          tags(and.tags()),
          and.objectSizeGreaterThan(),
          and.objectSizeLessThan());
    }
    return new LifecycleFilter(
        orEmpty(filter.prefix()),
        filter.tag() == null ? Map.of() : tags(List.of(filter.tag())),
        filter.objectSizeGreaterThan(),
        filter.objectSizeLessThan());
  }

  private static Map<String, String> tags(List<Tag> list) {
    Map<String, String> tags = new TreeMap<>();
    for (Tag tag : list) {
      tags.put(tag.key(), tag.value());
    }
    return tags;
  }

  private static String orEmpty(@Nullable String prefix) {
    return prefix == null ? "" : prefix;
  }

  /** Whether it asks for sizes; the default rule for the sizes of transitions is off then. */
  boolean asksForSizes() {
    return greaterThan != null || lessThan != null;
  }

  boolean matches(String key, StoredObject object) {
    return key.startsWith(prefix)
        && (greaterThan == null || object.size() > greaterThan)
        && (lessThan == null || object.size() < lessThan)
        && (tags.isEmpty() || object.attributes().tags().entrySet().containsAll(tags.entrySet()));
  }

  /** Whether it is for what has neither tags nor size: delete markers and uploads under way. */
  boolean matchesKeyAlone(String key) {
    return tags.isEmpty() && !asksForSizes() && key.startsWith(prefix);
  }
}
