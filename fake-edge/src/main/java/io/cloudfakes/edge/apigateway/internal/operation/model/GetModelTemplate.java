package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.ModelTemplate;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetModelTemplateRequest;
import software.amazon.awssdk.services.apigateway.model.GetModelTemplateResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/**
 * Gives a sample of a mapping template for a model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetModelTemplate.html">GetModelTemplate</a>
 */
public final class GetModelTemplate
    implements Operation<GetModelTemplateRequest, GetModelTemplateResponse, ApiGatewayState> {

  @Override
  public Outcome<GetModelTemplateResponse, ApiGatewayState> decide(
      GetModelTemplateRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Model model = Models.required(held.tree(), request.modelName());
    return Outcome.of(
        GetModelTemplateResponse.builder().value(ModelTemplate.of(model, held.tree())).build());
  }
}
