package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53domains.model.Tag;
import software.amazon.awssdk.services.route53domains.model.UpdateTagsForDomainRequest;
import software.amazon.awssdk.services.route53domains.model.UpdateTagsForDomainResponse;

/**
 * Adds and changes tags of a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_UpdateTagsForDomain.html">UpdateTagsForDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class UpdateTagsForDomain
    implements Operation<UpdateTagsForDomainRequest, UpdateTagsForDomainResponse, Route53State> {
  @Override
  public Outcome<UpdateTagsForDomainResponse, Route53State> decide(
      UpdateTagsForDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    TreePMap<String, String> tags = domain.tags();
    for (Tag tag : request.tagsToUpdate()) {
      if (tag.key() == null || tag.key().isEmpty()) {
        throw DomainErrors.invalidInput("A tag needs a key");
      }
      tags = tags.plus(tag.key(), tag.value() == null ? "" : tag.value());
    }
    return Outcome.of(
        UpdateTagsForDomainResponse.builder().build(),
        new Route53Change.Put(domain.withTags(tags)));
  }
}
