package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.rule.Quotas;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.GetUsageRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsageResponse;

/**
 * Tells what the API keys of a usage plan have used, day by day.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html">GetUsage</a>
 */
public final class GetUsage
    implements Operation<GetUsageRequest, GetUsageResponse, ApiGatewayState> {

  @Override
  public Outcome<GetUsageResponse, ApiGatewayState> decide(
      GetUsageRequest request, ApiGatewayState state, CallContext call) {
    Plan plan = UsagePlans.required(state.rest().in(Place.of(call)), request.usagePlanId());
    LocalDate first = Quotas.date(request.startDate());
    LocalDate last = Quotas.date(request.endDate());
    Quotas.check(first, last);
    TreePMap<String, String> keys = TreePMap.empty();
    for (String id : plan.keys().keySet()) {
      if (request.keyId() == null || request.keyId().equals(id)) {
        keys = keys.plus(id, id);
      }
    }
    Paging<String> page = Paging.of(keys, request.position(), request.limit());
    Map<String, List<List<Long>>> items = new TreeMap<>();
    page.items().forEach(id -> items.put(id, Quotas.report(plan, id, first, last)));
    return Outcome.of(
        GetUsageResponse.builder()
            .usagePlanId(plan.id())
            .startDate(request.startDate())
            .endDate(request.endDate())
            .items(items)
            .position(page.position())
            .build());
  }
}
