package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** Which patch operations usage plans take. */
public final class UsagePlanPatch {
  private static final List<String> REMOVE = List.of("remove");
  private static final String METHOD = "/apiStages/{stage}/throttle/{method}";

  public static final PatchTable<UsagePlan> TABLE =
      PatchTable.of(UsagePlan.class, PatchWording.LISTING)
          .members("/name", "/description")
          .member("/productCode", "add", "replace", "remove")
          .member("/quota/limit", "add", "replace")
          .member("/quota/offset", "add", "replace")
          .member("/quota/period", "add", "replace")
          .member("/quota", "remove")
          .member("/throttle/burstLimit", "add", "replace")
          .member("/throttle/rateLimit", "add", "replace")
          .member("/throttle", "remove")
          .line("/apiStages", List.of("add", "remove"), UsagePlanPatch::stage)
          .line("/apiStages/{stage}/throttle", REMOVE, (p, t) -> withThrottle(p, t, Map.of()))
          .line("/apiStages/{stage}/throttle", List.of("replace"), UsagePlanPatch::throttles)
          .line(METHOD, REMOVE, UsagePlanPatch::withoutMethod)
          .line(METHOD + "/rateLimit", List.of("add", "replace"), UsagePlanPatch::rate)
          .line(METHOD + "/burstLimit", List.of("add", "replace"), UsagePlanPatch::burst);

  private UsagePlanPatch() {}

  /** A stage of an API, which is written {@code api:stage}. */
  private static UsagePlan stage(UsagePlan plan, PatchTarget target) {
    String[] parts = String.valueOf(target.value()).split(":", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw RestErrors.badRequest("Invalid API Stage specified");
    }
    List<ApiStage> stages = new ArrayList<>(plan.apiStages());
    int at = indexOf(plan, target.required());
    if (target.isRemove() && at < 0) {
      throw UsagePlans.noStage(parts[0], parts[1], plan.id());
    } else if (target.isRemove()) {
      stages.remove(at);
    } else if (at < 0) {
      stages.add(ApiStage.builder().apiId(parts[0]).stage(parts[1]).build());
    }
    return plan.toBuilder().apiStages(stages).build();
  }

  private static int indexOf(UsagePlan plan, String stage) {
    for (int i = 0; i < plan.apiStages().size(); i++) {
      ApiStage one = plan.apiStages().get(i);
      if (stage.equals(one.apiId() + ":" + one.stage())) {
        return i;
      }
    }
    return -1;
  }

  private static int known(UsagePlan plan, PatchTarget target) {
    int at = indexOf(plan, target.keys().get(0));
    if (at < 0) {
      throw RestErrors.badRequest("Invalid API Stage specified");
    }
    return at;
  }

  private static Map<String, ThrottleSettings> throttle(UsagePlan plan, PatchTarget target) {
    return new TreeMap<>(plan.apiStages().get(known(plan, target)).throttle());
  }

  private static UsagePlan withThrottle(
      UsagePlan plan, PatchTarget target, Map<String, ThrottleSettings> throttle) {
    int at = known(plan, target);
    List<ApiStage> stages = new ArrayList<>(plan.apiStages());
    stages.set(at, stages.get(at).toBuilder().throttle(throttle).build());
    return plan.toBuilder().apiStages(stages).build();
  }

  private static UsagePlan withoutMethod(UsagePlan plan, PatchTarget target) {
    Map<String, ThrottleSettings> all = throttle(plan, target);
    if (all.remove(target.keys().get(1)) == null) {
      throw RestErrors.notFound("Invalid throttle key specified: " + target.keys().get(1));
    }
    return withThrottle(plan, target, all);
  }

  private static UsagePlan rate(UsagePlan plan, PatchTarget target) {
    double rate = (Double) PatchValues.read(MarshallingKnownType.DOUBLE, target.required(), target);
    return changed(plan, target, settings -> settings.rateLimit(rate));
  }

  private static UsagePlan burst(UsagePlan plan, PatchTarget target) {
    int burst = (Integer) PatchValues.read(MarshallingKnownType.INTEGER, target.required(), target);
    return changed(plan, target, settings -> settings.burstLimit(burst));
  }

  private static UsagePlan changed(
      UsagePlan plan, PatchTarget target, Consumer<ThrottleSettings.Builder> change) {
    Map<String, ThrottleSettings> all = throttle(plan, target);
    ThrottleSettings.Builder settings =
        all.getOrDefault(target.keys().get(1), ThrottleSettings.builder().build()).toBuilder();
    change.accept(settings);
    all.put(target.keys().get(1), settings.build());
    return withThrottle(plan, target, all);
  }

  /** All methods' at once, as JSON: {@code {"/pets/GET": {"rateLimit": 1, "burstLimit": 2}}}. */
  private static UsagePlan throttles(UsagePlan plan, PatchTarget target) {
    Map<String, ThrottleSettings> all = new TreeMap<>();
    try {
      for (Map.Entry<String, JsonNode> one :
          new ObjectMapper().readTree(target.required()).properties()) {
        JsonNode limits = one.getValue();
        all.put(
            one.getKey(),
            ThrottleSettings.builder()
                .rateLimit(limits.path("rateLimit").asDouble())
                .burstLimit(limits.path("burstLimit").asInt())
                .build());
      }
    } catch (JsonProcessingException e) {
      throw RestErrors.badRequest("Invalid value specified for path " + target.path());
    }
    return withThrottle(plan, target, all);
  }
}
