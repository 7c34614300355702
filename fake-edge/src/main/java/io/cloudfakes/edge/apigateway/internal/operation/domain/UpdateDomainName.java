package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.rule.Policies;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.UpdateDomainNameRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateDomainNameResponse;

/**
 * Changes a custom domain name by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDomainName.html">UpdateDomainName</a>
 */
public final class UpdateDomainName
    implements Operation<UpdateDomainNameRequest, UpdateDomainNameResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateDomainNameResponse, ApiGatewayState> decide(
      UpdateDomainNameRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);

    for (PatchOperation operation : request.patchOperations()) {
      if (operation.path() != null && operation.path().startsWith("/mutualTlsAuthentication")) {
        throw RestErrors.notModelled("mutual TLS (the path " + operation.path() + ")");
      }
    }
    DomainName before = domain.document();
    DomainName patched = Patches.DOMAIN_NAME.apply(before, request.patchOperations());
    DomainName after =
        DomainNames.checked(
            Objects.equals(before.policy(), patched.policy())
                ? patched
                : patched.toBuilder().policy(Policies.stored(patched.policy(), call, "*")).build());
    return Outcome.<UpdateDomainNameResponse, ApiGatewayState>of(
        Documents.as(UpdateDomainNameResponse.class, DomainNames.shown(after)),
        new RestChange.DomainPut(key, domain.withDocument(after)));
  }
}
