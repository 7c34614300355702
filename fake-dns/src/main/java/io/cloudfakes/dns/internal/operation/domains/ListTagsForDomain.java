package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.ListTagsForDomainRequest;
import software.amazon.awssdk.services.route53domains.model.ListTagsForDomainResponse;
import software.amazon.awssdk.services.route53domains.model.Tag;

/**
 * Lists the tags of a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_ListTagsForDomain.html">ListTagsForDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class ListTagsForDomain
    implements Operation<ListTagsForDomainRequest, ListTagsForDomainResponse, Route53State> {
  @Override
  public Outcome<ListTagsForDomainResponse, Route53State> decide(
      ListTagsForDomainRequest request, Route53State state, CallContext call) {
    List<Tag> tags = new ArrayList<>();
    Domains.require(state, request.domainName(), call)
        .tags()
        .forEach((key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
    return Outcome.of(ListTagsForDomainResponse.builder().tagList(tags).build());
  }
}
