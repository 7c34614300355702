package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/** Tags of what can have tags. */
public final class TagRules {
  private static final int MOST = 50;
  private static final String RESERVED = "aws:";

  private TagRules() {}

  /**
   * The tags with more of them.
   *
   * @param more in place of those of the same keys
   */
  public static CloudFrontChange tagged(String arn, List<Tag> more, CloudFrontState state) {
    TreePMap<String, String> tags = of(arn, state);
    for (Tag tag : more) {
      if (tag.key().regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
        throw CloudFrontErrors.error(
            "InvalidTagging", "The tagging specified is not valid: aws: is reserved.");
      }
      tags = tags.plus(tag.key(), tag.value() == null ? "" : tag.value());
    }
    if (tags.size() > MOST) {
      throw CloudFrontErrors.error(
          "InvalidTagging", "The tagging specified is not valid: more than 50 tags.");
    }
    return new CloudFrontChange.Tagged(arn, tags);
  }

  public static TreePMap<String, String> of(String arn, CloudFrontState state) {
    TreePMap<String, String> tags = state.tags().get(arn);
    return tags == null ? TreePMap.empty() : tags;
  }

  /** Refuses an ARN of nothing that is there. */
  public static void requireResource(String arn, CloudFrontState state, CallContext call) {
    if (!isThere(arn, arn.substring(arn.lastIndexOf('/') + 1), state, call)) {
      throw CloudFrontErrors.error("NoSuchResource", "A resource that was specified is not valid.");
    }
  }

  private static boolean isThere(String arn, String name, CloudFrontState state, CallContext call) {
    Resource entity = Entities.byArn(arn, state);
    if (entity != null) {
      return entity.account().equals(call.account());
    }
    String own = "arn:aws:cloudfront::" + call.account() + ":";
    if (arn.equals(own + "distribution/" + name)) {
      return isOwn(state.find(Kind.DISTRIBUTION, name), call);
    }
    if (arn.equals(own + "function/" + name)) {
      return isOwn(state.find(Kind.FUNCTION, arn), call);
    }
    return arn.equals(own + "key-value-store/" + name) && store(state, name, call) != null;
  }

  private static boolean isOwn(@Nullable Resource found, CallContext call) {
    return found != null && found.account().equals(call.account());
  }

  private static @Nullable Resource store(CloudFrontState state, String uuid, CallContext call) {
    for (ValueStore store : state.all(Kind.KEY_VALUE_STORE, ValueStore.class, call.account())) {
      if (store.uuid().equals(uuid)) {
        return store;
      }
    }
    return null;
  }
}
