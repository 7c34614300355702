package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.Concurrency;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.AccountLimit;
import software.amazon.awssdk.services.lambda.model.AccountUsage;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;

/**
 * Gives the limits of the account in the region, and how much of them is used.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html">GetAccountSettings</a>
 */
public final class GetAccountSettings
    implements Operation<GetAccountSettingsRequest, GetAccountSettingsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of();

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetAccountSettingsRequest.builder());
  }

  @Override
  public Outcome<GetAccountSettingsResponse, LambdaState> decide(
      GetAccountSettingsRequest request, LambdaState state, CallContext call) {
    long functions = 0;
    long size = 0;
    for (DeployedFunction function : state.functionsIn(call.account(), call.region())) {
      functions++;
      size += function.latest().configuration().codeSize();
      for (var version : function.published().values()) {
        size += version.configuration().codeSize();
      }
    }
    return Outcome.of(
        GetAccountSettingsResponse.builder()
            .accountLimit(
                AccountLimit.builder()
                    .totalCodeSize(80_530_636_800L)
                    .codeSizeUnzipped(262_144_000L)
                    .codeSizeZipped(52_428_800L)
                    .concurrentExecutions(Concurrency.OF_ACCOUNT)
                    .unreservedConcurrentExecutions(
                        Concurrency.unreserved(state, call.account(), call.region(), null))
                    .build())
            .accountUsage(
                AccountUsage.builder().totalCodeSize(size).functionCount(functions).build())
            .build());
  }
}
