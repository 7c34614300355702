package io.cloudfakes.dns.internal.operation.tag;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.TagSet;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ResourceTagSet;
import software.amazon.awssdk.services.route53.model.Tag;

/** What tags may hang on: hosted zones and health checks of the account. */
final class Tagged {
  private Tagged() {}

  static void require(Route53State state, String type, String id, CallContext call) {
    if (type.equals("hostedzone")) {
      Zones.of(state, id, call);
      return;
    }
    Check check = state.find(Check.class, id);
    if (check == null || !check.account().equals(call.account())) {
      throw Route53Errors.noSuchHealthCheck(id);
    }
  }

  static ResourceTagSet of(Route53State state, String type, String id) {
    TagSet set = state.find(TagSet.class, TagSet.id(type, id));
    List<Tag> tags = new ArrayList<>();
    if (set != null) {
      set.tags().forEach((key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
    }
    return ResourceTagSet.builder().resourceType(type).resourceId(id).tags(tags).build();
  }
}
