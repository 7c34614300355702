package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** What stages may be called and have. */
public final class Stages {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-._~:/?#&=, ]+");
  private static final int MOST_VARIABLES = 100;
  private static final String USUAL_CACHE = "0.5";
  private static final List<String> CACHE_SIZES =
      List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

  private Stages() {}

  /** Checks the name of a new stage. */
  public static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw RestErrors.badRequest("Stage name only allows a-zA-Z0-9_-");
    }
    return name;
  }

  /** Checks stage variables, of the stage itself or of its canary. */
  public static Map<String, String> variables(Map<String, String> variables) {
    if (variables.size() > MOST_VARIABLES) {
      throw RestErrors.badRequest(
          "Stage variables cannot be more than " + MOST_VARIABLES + " for a stage");
    }
    variables.forEach(
        (name, value) -> {
          if (!VARIABLE.matcher(name).matches()) {
            throw RestErrors.badRequest(
                "Stage variable name invalid: "
                    + name
                    + ". Please use names with alphanumeric characters and underscores only.");
          }
          if (value == null || !VALUE.matcher(value).matches()) {
            throw RestErrors.badRequest(
                "Stage variable value invalid: "
                    + value
                    + ". Please use values with alphanumeric characters and the symbols ' ', -',"
                    + " '.', '_', ':', '/', '?', '&', '=', and ','.");
          }
        });
    return variables;
  }

  /** Checks how much of the traffic a canary is to have. */
  static double percent(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw RestErrors.badRequest("Canary percentTraffic must be between 0.0 and 100.0");
    }
    return percent;
  }

  /**
   * A stage as it is stored, whole and checked.
   *
   * @param asked with what the client said of it
   * @param api whose stage it is
   */
  public static Stage completed(Stage asked, RestApiState api) {
    if (!api.deployments().containsKey(asked.deploymentId())) {
      throw RestErrors.badRequest("Deployment id does not exist");
    }
    if (asked.documentationVersion() != null
        && !api.versions().containsKey(asked.documentationVersion())) {
      throw RestErrors.noSuch("Documentation version");
    }
    variables(asked.variables());
    boolean cached = Boolean.TRUE.equals(asked.cacheClusterEnabled());
    String size = asked.cacheClusterSize();
    if (size != null && !CACHE_SIZES.contains(size)) {
      throw RestErrors.badRequest("Invalid cache cluster size specified: " + size);
    }
    Stage.Builder stage =
        asked.toBuilder()
            .cacheClusterEnabled(cached)
            .cacheClusterSize(cached && size == null ? USUAL_CACHE : size)
            .cacheClusterStatus(cached ? "AVAILABLE" : "NOT_AVAILABLE")
            .tracingEnabled(Boolean.TRUE.equals(asked.tracingEnabled()));
    CanarySettings canary = asked.canarySettings();
    return canary == null ? stage.build() : stage.canarySettings(canary(canary, api)).build();
  }

  private static CanarySettings canary(CanarySettings asked, RestApiState api) {
    if (asked.deploymentId() == null || !api.deployments().containsKey(asked.deploymentId())) {
      throw RestErrors.badRequest("Deployment id does not exist");
    }
    variables(asked.stageVariableOverrides());
    Double percent = asked.percentTraffic();
    return asked.toBuilder()
        .percentTraffic(percent(percent == null ? 0.0 : percent))
        .useStageCache(Boolean.TRUE.equals(asked.useStageCache()))
        .build();
  }
}
