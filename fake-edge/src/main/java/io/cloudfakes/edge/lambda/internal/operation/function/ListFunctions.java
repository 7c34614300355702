package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
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
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;

/**
 * Lists the functions of the account in the region, by name, 50 at most in one reply; with all
 * their published versions when asked.
 *
 * <p><b>Not modelled</b>: {@code MasterRegion}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html">
 *     ListFunctions</a>
 */
public final class ListFunctions
    implements Operation<ListFunctionsRequest, ListFunctionsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionVersion", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListFunctionsRequest.builder());
  }

  @Override
  public Outcome<ListFunctionsResponse, LambdaState> decide(
      ListFunctionsRequest request, LambdaState state, CallContext call) {
    SortedMap<String, FunctionConfiguration> all = new TreeMap<>();
    for (DeployedFunction function : state.functionsIn(call.account(), call.region())) {
      if (request.functionVersionAsString() == null) {
        all.put(
            function.key().name(), Configurations.listed(function.latest(), function.key().arn()));
      } else {
        versions(function, all);
      }
    }
    Paging<FunctionConfiguration> page =
        Paging.of(all, request.marker(), request.maxItems(), one -> one);
    return Outcome.of(
        ListFunctionsResponse.builder()
            .functions(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }

  private static void versions(
      DeployedFunction function, SortedMap<String, FunctionConfiguration> all) {
    add(function, function.latest(), 0, all);
    function.published().forEach((number, version) -> add(function, version, number, all));
  }

  private static void add(
      DeployedFunction function,
      FunctionVersion version,
      int place,
      SortedMap<String, FunctionConfiguration> all) {
    all.put(
        function.key().name() + String.format(" %09d", place),
        Configurations.listed(version, function.key().arn(version.number())));
  }
}
