package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53domains.model.DeleteTagsForDomainRequest;
import software.amazon.awssdk.services.route53domains.model.DeleteTagsForDomainResponse;

/**
 * Removes tags of a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DeleteTagsForDomain.html">DeleteTagsForDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class DeleteTagsForDomain
    implements Operation<DeleteTagsForDomainRequest, DeleteTagsForDomainResponse, Route53State> {
  @Override
  public Outcome<DeleteTagsForDomainResponse, Route53State> decide(
      DeleteTagsForDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    TreePMap<String, String> tags = domain.tags();
    for (String key : request.tagsToDelete()) {
      tags = tags.minus(key);
    }
    return Outcome.of(
        DeleteTagsForDomainResponse.builder().build(),
        new Route53Change.Put(domain.withTags(tags)));
  }
}
