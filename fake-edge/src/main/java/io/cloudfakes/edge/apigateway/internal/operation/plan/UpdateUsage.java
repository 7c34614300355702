package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.PlanKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Quotas;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.KeyUsage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;
import software.amazon.awssdk.services.apigateway.model.UpdateUsageRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateUsageResponse;

/**
 * Says how much an API key has left of a usage plan's quota in this period.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html">UpdateUsage</a>
 */
public final class UpdateUsage
    implements Operation<UpdateUsageRequest, UpdateUsageResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateUsageResponse, ApiGatewayState> decide(
      UpdateUsageRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    String keyId = PlanKeys.required(region, plan, request.keyId()).id();
    QuotaSettings quota = plan.document().quota();
    if (quota == null) {
      throw RestErrors.badRequest("Usage Plan " + plan.id() + " has no quota");
    }
    LocalDate today = Quotas.day(call.now());
    KeyUsage usage = plan.usageOf(keyId);
    for (PatchOperation operation : request.patchOperations()) {
      long wanted = UsagePatch.remaining(operation);
      LocalDate period = Quotas.periodOf(quota, today);
      long before = usage.granted().getOrDefault(period, 0L);
      usage = usage.withGranted(period, before + wanted - Quotas.remaining(quota, usage, today));
    }
    Plan after = plan.withUsage(keyId, usage);
    UpdateUsageResponse response =
        UpdateUsageResponse.builder()
            .usagePlanId(plan.id())
            .startDate(today.toString())
            .endDate(today.toString())
            .items(Map.of(keyId, Quotas.report(after, keyId, today, today)))
            .build();
    return Outcome.of(response, new RestChange.PlanPut(place, plan.id(), after));
  }
}
