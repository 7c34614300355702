package io.cloudfakes.edge.waf.internal.rule;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.Tag;

/** The tags of things, by key. */
public final class Tagging {
  private static final int MOST = 50;

  private Tagging() {}

  public static SortedMap<String, String> of(List<Tag> tags) {
    return plus(new TreeMap<>(), tags);
  }

  public static SortedMap<String, String> plus(SortedMap<String, String> there, List<Tag> tags) {
    SortedMap<String, String> all = new TreeMap<>(there);
    for (Tag tag : tags) {
      if (tag.key().startsWith("aws:")) {
        throw WafErrors.invalidParameter(
            "A tag's key cannot begin with aws:.", "TAG_KEYS", tag.key());
      }
      all.put(tag.key(), tag.value());
    }
    if (all.size() > MOST) {
      throw WafErrors.limitExceeded();
    }
    return all;
  }
}
