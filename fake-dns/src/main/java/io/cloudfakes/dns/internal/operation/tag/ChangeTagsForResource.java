package io.cloudfakes.dns.internal.operation.tag;

import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.TagSet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53.model.ChangeTagsForResourceRequest;
import software.amazon.awssdk.services.route53.model.ChangeTagsForResourceResponse;
import software.amazon.awssdk.services.route53.model.Tag;

/**
 * Adds, changes and removes tags of a hosted zone or health check. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeTagsForResource.html">ChangeTagsForResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchHealthCheck}, {@code NoSuchHostedZone}.
 */
public final class ChangeTagsForResource
    implements Operation<
        ChangeTagsForResourceRequest, ChangeTagsForResourceResponse, Route53State> {
  @Override
  public Outcome<ChangeTagsForResourceResponse, Route53State> decide(
      ChangeTagsForResourceRequest request, Route53State state, CallContext call) {
    String type = request.resourceTypeAsString();
    String id = ResourceIds.plain(request.resourceId());
    Tagged.require(state, type, id, call);
    if (request.addTags().isEmpty() && request.removeTagKeys().isEmpty()) {
      throw Route53Errors.invalidInput("You must specify at least one tag to add or to remove.");
    }
    TagSet before = state.find(TagSet.class, TagSet.id(type, id));
    TreePMap<String, String> tags = before == null ? TreePMap.empty() : before.tags();
    for (Tag tag : request.addTags()) {
      if (tag.key() == null || request.removeTagKeys().contains(tag.key())) {
        throw Route53Errors.invalidInput(
            "A tag to add needs a key that is not to be removed: " + tag.key());
      }
      tags = tags.plus(tag.key(), tag.value() == null ? "" : tag.value());
    }
    for (String key : request.removeTagKeys()) {
      tags = tags.minus(key);
    }
    if (tags.size() > MOST) {
      throw Route53Errors.invalidInput("A resource cannot have more than " + MOST + " tags.");
    }
    return Outcome.of(
        ChangeTagsForResourceResponse.builder().build(),
        new Route53Change.Put(new TagSet(TagSet.id(type, id), call.account(), tags)));
  }

  private static final int MOST = 50;
}
