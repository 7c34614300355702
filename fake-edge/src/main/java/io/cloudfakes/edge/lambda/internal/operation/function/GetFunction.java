package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.Concurrency;
import software.amazon.awssdk.services.lambda.model.FunctionCodeLocation;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/**
 * Describes a function.
 *
 * <p><b>Modelled</b>: configuration, reserved concurrency, tags, an image's name. <b>Not
 * modelled</b>: the link to the code package.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html">GetFunction</a>
 */
public final class GetFunction
    implements Operation<GetFunctionRequest, GetFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionRequest.builder());
  }

  @Override
  public Outcome<GetFunctionResponse, LambdaState> decide(
      GetFunctionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.required();
    GetFunctionResponse.Builder response =
        GetFunctionResponse.builder()
            .configuration(Configurations.described(lookup.version(), lookup.arn(), call))
            .code(code(lookup.version().code()));
    if (!function.tags().isEmpty() && lookup.qualifier() == null) {
      response.tags(function.tags());
    }
    PutFunctionConcurrencyResponse reserved =
        function.setting(PutFunctionConcurrencyResponse.class, "");
    if (reserved != null) {
      response.concurrency(
          Concurrency.builder()
              .reservedConcurrentExecutions(reserved.reservedConcurrentExecutions())
              .build());
    }
    return Outcome.of(response.build());
  }

  private static FunctionCodeLocation code(Code code) {
    return code instanceof Code.Image image
        ? FunctionCodeLocation.builder()
            .repositoryType("ECR")
            .imageUri(image.uri())
            .resolvedImageUri(image.uri())
            .build()
        : FunctionCodeLocation.builder().repositoryType("S3").build();
  }
}
