package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Validators;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.DeleteRequestValidatorRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteRequestValidatorResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Deletes a request validator that no method has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRequestValidator.html">DeleteRequestValidator</a>
 */
public final class DeleteRequestValidator
    implements Operation<
        DeleteRequestValidatorRequest, DeleteRequestValidatorResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteRequestValidatorResponse, ApiGatewayState> decide(
      DeleteRequestValidatorRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    RequestValidator validator = Validators.required(held.tree(), request.requestValidatorId());
    for (Resource resource : held.tree().resources().values()) {
      for (Map.Entry<String, Method> method : resource.resourceMethods().entrySet()) {
        if (validator.id().equals(method.getValue().requestValidatorId())) {
          throw RestErrors.conflict(
              "Cannot delete validator '"
                  + validator.name()
                  + "', is referenced in method request: "
                  + resource.path()
                  + "/"
                  + method.getKey());
        }
      }
    }
    return Outcome.<DeleteRequestValidatorResponse, ApiGatewayState>of(
            DeleteRequestValidatorResponse.builder().build(),
            held.with(held.tree().withValidators(held.tree().validators().minus(validator.id()))))
        .withStatus(202);
  }
}
