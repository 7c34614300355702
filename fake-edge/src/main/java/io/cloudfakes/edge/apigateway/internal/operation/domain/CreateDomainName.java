package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.apigateway.model.CreateDomainNameRequest;
import software.amazon.awssdk.services.apigateway.model.CreateDomainNameResponse;
import software.amazon.awssdk.services.apigateway.model.DomainName;

/**
 * Makes a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainName.html">CreateDomainName</a>
 */
public final class CreateDomainName
    implements Operation<CreateDomainNameRequest, CreateDomainNameResponse, ApiGatewayState> {
  // Certificates are named by their ARNs; a server's private key has no business in a test. No
  // client shows a certificate of its own here, so mutual TLS would keep nobody out.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "certificateBody",
          "certificatePrivateKey",
          "certificateChain",
          "mutualTlsAuthentication");

  @Override
  public Outcome<CreateDomainNameResponse, ApiGatewayState> decide(
      CreateDomainNameRequest request, ApiGatewayState state, CallContext call) {
    DomainName asked = Documents.as(DomainName.class, request);
    Domain domain = DomainNames.created(asked, call);
    Domain same = state.domains().named(domain.key().name());
    if (same != null && domain.key().id().isEmpty()) {
      throw RestErrors.badRequest("The domain name you provided already exists.");
    }
    return Outcome.<CreateDomainNameResponse, ApiGatewayState>of(
            Documents.as(CreateDomainNameResponse.class, DomainNames.shown(domain.document())),
            new RestChange.DomainPut(domain.key(), domain))
        .withStatus(201);
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
