package io.cloudfakes.edge.lambda.internal.operation.version;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;

/**
 * Lists a function's versions, {@code $LATEST} first, 50 at most in one reply.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html">
 *     ListVersionsByFunction</a>
 */
public final class ListVersionsByFunction
    implements Operation<
        ListVersionsByFunctionRequest, ListVersionsByFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListVersionsByFunctionRequest.builder());
  }

  @Override
  public Outcome<ListVersionsByFunctionResponse, LambdaState> decide(
      ListVersionsByFunctionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = lookup.required();
    SortedMap<String, FunctionVersion> all = new TreeMap<>();
    all.put(FunctionVersion.LATEST, function.latest());
    function
        .published()
        .forEach((number, version) -> all.put(String.format("%09d", number), version));
    Paging<FunctionConfiguration> page =
        Paging.of(
            all,
            request.marker(),
            request.maxItems(),
            version -> Configurations.listed(version, lookup.key().arn(version.number())));
    return Outcome.of(
        ListVersionsByFunctionResponse.builder()
            .versions(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
