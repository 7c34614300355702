package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.CreateAuthorizerRequest;
import software.amazon.awssdk.services.apigateway.model.CreateAuthorizerResponse;

/**
 * Adds an authorizer to a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer</a>
 */
public final class CreateAuthorizer
    implements Operation<CreateAuthorizerRequest, CreateAuthorizerResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateAuthorizerResponse, ApiGatewayState> decide(
      CreateAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Authorizer authorizer =
        Authorizers.completed(
            Documents.as(Authorizer.class, request).toBuilder()
                .id(NewIds.six(call, "authorizer"))
                .build());
    for (Authorizer other : held.tree().authorizers().values()) {
      if (other.name().equals(authorizer.name())) {
        throw RestErrors.conflict(
            "Authorizer name must be unique. Authorizer "
                + other.name()
                + " already exists in this RestApi.");
      }
    }
    return Outcome.<CreateAuthorizerResponse, ApiGatewayState>of(
            Documents.as(CreateAuthorizerResponse.class, authorizer),
            held.with(
                held.tree()
                    .withAuthorizers(held.tree().authorizers().plus(authorizer.id(), authorizer))))
        .withStatus(201);
  }
}
