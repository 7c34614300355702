package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.FunctionList;
import software.amazon.awssdk.services.cloudfront.model.FunctionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListFunctionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListFunctionsResponse;

/**
 * Lists the functions of the account at their stages, by name. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListFunctions.html">ListFunctions</a>.
 *
 * <p>Modelled: all.
 */
public final class ListFunctions
    implements Operation<ListFunctionsRequest, ListFunctionsResponse, CloudFrontState> {
  @Override
  public Outcome<ListFunctionsResponse, CloudFrontState> decide(
      ListFunctionsRequest request, CloudFrontState state, CallContext call) {
    String stage = request.stageAsString();
    List<FunctionSummary> all = new ArrayList<>();
    for (EdgeFunction function : state.all(Kind.FUNCTION, EdgeFunction.class, call.account())) {
      if (stage == null || stage.equals("DEVELOPMENT")) {
        all.add(FunctionLookup.summary(function, null, state));
      }
      if (function.live() != null && (stage == null || stage.equals("LIVE"))) {
        all.add(FunctionLookup.summary(function, "LIVE", state));
      }
    }
    Page<FunctionSummary> page =
        Page.of(
            all,
            one -> one.name() + " " + one.functionMetadata().stageAsString(),
            request.marker(),
            request.maxItems());
    return Outcome.of(
        ListFunctionsResponse.builder()
            .functionList(Members.filled(FunctionList.class, name -> page.value(name, one -> one)))
            .build());
  }
}
