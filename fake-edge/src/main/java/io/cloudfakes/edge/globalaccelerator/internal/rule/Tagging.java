package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.TagSet;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.globalaccelerator.model.Tag;

/** Tags of resources. */
public final class Tagging {
  private Tagging() {}

  public static TreePMap<String, String> of(GlobalAcceleratorState state, String arn) {
    TagSet set = state.find(TagSet.class, arn);
    return set == null ? TreePMap.empty() : set.tags();
  }

  /** With further tags, checked. */
  public static TreePMap<String, String> with(TreePMap<String, String> before, List<Tag> tags) {
    TreePMap<String, String> all = before;
    for (Tag tag : tags) {
      if (tag.key().startsWith("aws:")) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Tag keys that begin with aws: are reserved: " + tag.key());
      }
      all = all.plus(tag.key(), tag.value());
    }
    Quotas.tags(all.size());
    return all;
  }

  /** The change that gives a resource those tags. */
  public static GlobalAcceleratorChange put(String arn, TreePMap<String, String> tags) {
    return tags.isEmpty()
        ? new GlobalAcceleratorChange.Removed(TagSet.class, arn)
        : new GlobalAcceleratorChange.Put(new TagSet(arn, tags));
  }

  /** The change that goes with the deletion of a resource. */
  public static GlobalAcceleratorChange forget(String arn) {
    return new GlobalAcceleratorChange.Removed(TagSet.class, arn);
  }
}
