package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.Concurrency;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.PutProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutProvisionedConcurrencyConfigResponse;

/**
 * Keeps concurrency ready for a version or alias. It is ready as soon as the reply, which says
 * IN_PROGRESS, is given.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html">PutProvisionedConcurrencyConfig</a>
 */
public final class PutProvisionedConcurrencyConfig
    implements Operation<
        PutProvisionedConcurrencyConfigRequest,
        PutProvisionedConcurrencyConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Qualifier", "ProvisionedConcurrentExecutions");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutProvisionedConcurrencyConfigRequest.builder());
  }

  @Override
  public Outcome<PutProvisionedConcurrencyConfigResponse, LambdaState> decide(
      PutProvisionedConcurrencyConfigRequest request, LambdaState state, CallContext call) {
    Integer asked = request.provisionedConcurrentExecutions();
    FunctionLookup lookup =
        Provisioned.lookup(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.required();
    Integer reserved = Concurrency.reserved(function);
    int most =
        reserved == null
            ? Concurrency.unreserved(state, call.account(), call.region(), null)
                - Concurrency.LEAST_UNRESERVED
            : reserved;
    if (asked > most) {
      throw LambdaErrors.invalidParameter(
              reserved == null
                  ? "Specified ConcurrentExecutions for function is greater than account's"
                      + " unreserved concurrency ["
                      + most
                      + "]."
                  : "Requested Provisioned Concurrency should not be greater than the"
                      + " reservedConcurrentExecution for function")
          .asException();
    }
    ProvisionedConcurrencyConfigListItem config =
        ProvisionedConcurrencyConfigListItem.builder()
            .functionArn(lookup.arn())
            .requestedProvisionedConcurrentExecutions(asked)
            .availableProvisionedConcurrentExecutions(asked)
            .allocatedProvisionedConcurrentExecutions(asked)
            .status(ProvisionedConcurrencyStatusEnum.READY)
            .lastModified(Configurations.modified(call.now()))
            .build();
    return Outcome.<PutProvisionedConcurrencyConfigResponse, LambdaState>of(
            PutProvisionedConcurrencyConfigResponse.builder()
                .requestedProvisionedConcurrentExecutions(asked)
                .allocatedProvisionedConcurrentExecutions(0)
                .status(ProvisionedConcurrencyStatusEnum.IN_PROGRESS)
                .lastModified(config.lastModified())
                .build(),
            new LambdaChange.FunctionPut(
                function.withSetting(
                    ProvisionedConcurrencyConfigListItem.class, lookup.part(), config)))
        .withStatus(202);
  }
}
