package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.UpdateAuthorizerRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateAuthorizerResponse;

/**
 * Changes an authorizer by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAuthorizer.html">UpdateAuthorizer</a>
 */
public final class UpdateAuthorizer
    implements Operation<UpdateAuthorizerRequest, UpdateAuthorizerResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateAuthorizerResponse, ApiGatewayState> decide(
      UpdateAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Authorizer before = Authorizers.required(held.tree(), request.authorizerId());
    Authorizer after =
        Authorizers.checked(Patches.AUTHORIZER.apply(before, request.patchOperations()));
    return Outcome.<UpdateAuthorizerResponse, ApiGatewayState>of(
        Documents.as(UpdateAuthorizerResponse.class, after),
        held.with(held.tree().withAuthorizers(held.tree().authorizers().plus(after.id(), after))));
  }
}
