package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;

/**
 * Lists a function's aliases by name, those of one version only when asked, 50 at most in one
 * reply.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html">ListAliases</a>
 */
public final class ListAliases
    implements Operation<ListAliasesRequest, ListAliasesResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "FunctionVersion", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListAliasesRequest.builder());
  }

  @Override
  public Outcome<ListAliasesResponse, LambdaState> decide(
      ListAliasesRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    SortedMap<String, AliasConfiguration> all = new TreeMap<>(lookup.required().aliases());
    String version = request.functionVersion();
    if (version != null) {
      all.values().removeIf(alias -> !names(alias, version));
    }
    Paging<AliasConfiguration> page =
        Paging.of(all, request.marker(), request.maxItems(), one -> one);
    return Outcome.of(
        ListAliasesResponse.builder().aliases(page.items()).nextMarker(page.nextMarker()).build());
  }

  private static boolean names(AliasConfiguration alias, String version) {
    AliasRoutingConfiguration routing = alias.routingConfig();
    return alias.functionVersion().equals(version)
        || (routing != null && routing.additionalVersionWeights().containsKey(version));
  }
}
