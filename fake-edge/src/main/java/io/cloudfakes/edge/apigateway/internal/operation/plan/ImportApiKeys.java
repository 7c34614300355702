package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.KeyFile;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ImportApiKeysRequest;
import software.amazon.awssdk.services.apigateway.model.ImportApiKeysResponse;

/**
 * Makes the API keys of a CSV file, and puts them into usage plans.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportApiKeys.html">ImportApiKeys</a>
 */
public final class ImportApiKeys
    implements Operation<ImportApiKeysRequest, ImportApiKeysResponse, ApiGatewayState> {
  // There is one format.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.withoutEffect("format");

  @Override
  public Outcome<ImportApiKeysResponse, ApiGatewayState> decide(
      ImportApiKeysRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    KeyFile file = KeyFile.parse(request.body().asUtf8String());
    if (Boolean.TRUE.equals(request.failOnWarnings()) && !file.warnings().isEmpty()) {
      throw RestErrors.badRequest(String.join("; ", file.warnings()));
    }
    Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Plan> plans = new TreeMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    List<RestChange> changes = new ArrayList<>();
    for (KeyFile.Row row : file.rows()) {
      ApiKey key =
          ApiKeys.checked(
              ApiKey.builder()
                  .id(NewIds.ten(call, "key " + row.value()))
                  .value(row.value())
                  .name(row.name())
                  .description(row.description().isEmpty() ? null : row.description())
                  .enabled(row.enabled())
                  .createdDate(now)
                  .lastUpdatedDate(now)
                  .build());
      ApiKeys.unique(key, region);
      if (ids.put(row.value(), key.id()) != null) {
        throw RestErrors.conflict("API Key already exists");
      }
      changes.add(new RestChange.KeyPut(place, key.id(), key));
      for (String id : row.plans()) {
        Plan plan = plans.containsKey(id) ? plans.get(id) : UsagePlans.required(region, id);
        plans.put(id, plan.withKey(key.id(), "API_KEY"));
      }
    }
    plans.forEach((id, plan) -> changes.add(new RestChange.PlanPut(place, id, plan)));
    return Outcome.<ImportApiKeysResponse, ApiGatewayState>of(
            ImportApiKeysResponse.builder().ids(ids.values()).warnings(file.warnings()).build(),
            changes)
        .withStatus(201);
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
