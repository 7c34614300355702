package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.DeleteAuthorizerRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteAuthorizerResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Deletes an authorizer that no method has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteAuthorizer.html">DeleteAuthorizer</a>
 */
public final class DeleteAuthorizer
    implements Operation<DeleteAuthorizerRequest, DeleteAuthorizerResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteAuthorizerResponse, ApiGatewayState> decide(
      DeleteAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Authorizer authorizer = Authorizers.required(held.tree(), request.authorizerId());
    for (Resource resource : held.tree().resources().values()) {
      for (Method method : resource.resourceMethods().values()) {
        if (authorizer.id().equals(method.authorizerId())) {
          throw RestErrors.conflict(
              "Cannot delete authorizer '" + authorizer.name() + "', is referenced in method");
        }
      }
    }
    return Outcome.<DeleteAuthorizerResponse, ApiGatewayState>of(
            DeleteAuthorizerResponse.builder().build(),
            held.with(
                held.tree().withAuthorizers(held.tree().authorizers().minus(authorizer.id()))))
        .withStatus(202);
  }
}
