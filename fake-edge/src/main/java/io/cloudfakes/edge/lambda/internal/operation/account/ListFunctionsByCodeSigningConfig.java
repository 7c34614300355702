package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.ListFunctionsByCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsByCodeSigningConfigResponse;

/**
 * Lists the functions that have a code signing configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionsByCodeSigningConfig.html">ListFunctionsByCodeSigningConfig</a>
 */
public final class ListFunctionsByCodeSigningConfig
    implements Operation<
        ListFunctionsByCodeSigningConfigRequest,
        ListFunctionsByCodeSigningConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("CodeSigningConfigArn", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListFunctionsByCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<ListFunctionsByCodeSigningConfigResponse, LambdaState> decide(
      ListFunctionsByCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    CodeSigningConfig config = CodeSigningConfigs.required(request.codeSigningConfigArn(), state);
    SortedMap<String, String> all = new TreeMap<>();
    CodeSigningConfigs.functions(config.codeSigningConfigArn(), state)
        .forEach(arn -> all.put(arn, arn));
    Paging<String> page = Paging.of(all, request.marker(), request.maxItems(), one -> one);
    return Outcome.of(
        ListFunctionsByCodeSigningConfigResponse.builder()
            .functionArns(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
