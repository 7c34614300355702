package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DomainName;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNamesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNamesResponse;

/**
 * Lists the custom domain names of an account in a region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames.html">GetDomainNames</a>
 */
public final class GetDomainNames
    implements Operation<GetDomainNamesRequest, GetDomainNamesResponse, ApiGatewayState> {
  @Override
  public Outcome<GetDomainNamesResponse, ApiGatewayState> decide(
      GetDomainNamesRequest request, ApiGatewayState state, CallContext call) {
    Paging<DomainName> page =
        Paging.of(
            DomainDocuments.here(state, call),
            DomainName::domainName,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetDomainNamesResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
