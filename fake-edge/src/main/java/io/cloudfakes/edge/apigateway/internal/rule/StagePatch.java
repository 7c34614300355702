package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigateway.model.AccessLogSettings;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** Which patch operations stages take. */
public final class StagePatch {
  private static final String CANARY = "/canarySettings";
  private static final String OVERRIDES = CANARY + "/stageVariableOverrides";
  private static final List<String> CHANGE = List.of("replace");
  private static final List<String> SETTING = List.of("replace", "add");

  /** All lines but those of methods' settings, which come last. */
  public static final PatchTable<Stage> TABLE = table();

  private StagePatch() {}

  private static PatchTable<Stage> table() {
    PatchTable<Stage> table =
        PatchTable.of(Stage.class, PatchWording.STAGE)
            .members("/deploymentId", "/description", "/cacheClusterEnabled", "/cacheClusterSize")
            .members("/clientCertificateId", "/documentationVersion", "/tracingEnabled")
            .looseEntries("variables")
            .line("/accessLogSettings/destinationArn", SETTING, StagePatch::logs)
            .line("/accessLogSettings/format", SETTING, StagePatch::logs)
            .line(
                "/accessLogSettings",
                List.of("remove"),
                (stage, target) ->
                    stage.toBuilder().accessLogSettings((AccessLogSettings) null).build())
            .line(
                CANARY,
                List.of("remove"),
                (stage, target) -> stage.toBuilder().canarySettings((CanarySettings) null).build())
            .line(CANARY + "/percentTraffic", CHANGE, StagePatch::percentTraffic)
            .line(
                CANARY + "/deploymentId",
                CHANGE,
                (stage, target) -> canary(stage, c -> c.deploymentId(target.required())))
            .line(
                CANARY + "/useStageCache",
                CHANGE,
                (stage, target) ->
                    canary(
                        stage, c -> c.useStageCache(PatchValues.flag(target.required(), target))))
            .line(OVERRIDES + "/{name}", List.of("replace", "remove"), StagePatch::override)
            .line("/deploymentId", List.of("copy"), StagePatch::promote)
            .line("/variables", List.of("copy"), StagePatch::promoteVariables);
    return MethodSettings.addTo(table);
  }

  private static Stage logs(Stage stage, PatchTarget target) {
    String value = target.value();
    if (value == null || value.isEmpty()) {
      throw RestErrors.badRequest("Access Log value must not be empty");
    }
    AccessLogSettings settings =
        stage.accessLogSettings() == null
            ? AccessLogSettings.builder().build()
            : stage.accessLogSettings();
    return stage.toBuilder()
        .accessLogSettings(
            String.valueOf(target.path()).endsWith("format")
                ? settings.toBuilder().format(value).build()
                : settings.toBuilder().destinationArn(value.replaceAll(":\\*$", "")).build())
        .build();
  }

  private static Stage canary(Stage stage, Consumer<CanarySettings.Builder> change) {
    CanarySettings before = stage.canarySettings();
    CanarySettings.Builder canary =
        before == null
            ? CanarySettings.builder()
                .percentTraffic(0.0)
                .deploymentId(stage.deploymentId())
                .useStageCache(false)
            : before.toBuilder();
    change.accept(canary);
    return stage.toBuilder().canarySettings(canary.build()).build();
  }

  private static Stage percentTraffic(Stage stage, PatchTarget target) {
    double percent;
    try {
      percent = Double.parseDouble(target.required());
    } catch (NumberFormatException e) {
      percent = -1;
    }
    double given = Stages.percent(percent);
    return canary(stage, c -> c.percentTraffic(given));
  }

  private static Stage override(Stage stage, PatchTarget target) {
    CanarySettings before = stage.canarySettings();
    Map<String, String> overrides =
        new TreeMap<>(before == null ? Map.of() : before.stageVariableOverrides());
    String name = target.keys().get(0);
    if (!target.isRemove()) {
      overrides.put(name, target.required());
    } else if (overrides.remove(name) == null) {
      throw RestErrors.notFound("Invalid stage variable name specified");
    }
    return canary(stage, c -> c.stageVariableOverrides(overrides));
  }

  private static Stage promote(Stage stage, PatchTarget target) {
    CanarySettings canary = promoted(stage, target, CANARY + "/deploymentId");
    return stage.toBuilder().deploymentId(canary.deploymentId()).build();
  }

  private static Stage promoteVariables(Stage stage, PatchTarget target) {
    CanarySettings canary = promoted(stage, target, OVERRIDES);
    Map<String, String> variables = new TreeMap<>(stage.variables());
    variables.putAll(canary.stageVariableOverrides());
    return stage.toBuilder().variables(variables).build();
  }

  private static CanarySettings promoted(Stage stage, PatchTarget target, String from) {
    if (!from.equals(target.from())) {
      throw refusal(target);
    }
    CanarySettings canary = stage.canarySettings();
    if (canary == null) {
      throw RestErrors.badRequest("Promotion not available. Canary does not exist.");
    }
    return canary;
  }

  /** What is none of the lines is refused as its path begins, and else as a method's setting. */
  static AwsErrorException refusal(PatchTarget target) {
    String path = String.valueOf(target.path());
    if (target.op().equals("copy")) {
      return RestErrors.badRequest(
          "Invalid copy operation with path: "
              + path
              + " and from "
              + target.from()
              + ". Valid copy:path are [/deploymentId, /variables] and valid copy:from are ["
              + CANARY
              + "/deploymentId, "
              + OVERRIDES
              + "]");
    }
    if (target.isRemove()) {
      return RestErrors.badRequest(
          "Cannot remove method setting "
              + path.substring(1)
              + " because there is no method setting for this method ");
    }
    if (path.startsWith("/accessLogSettings")) {
      return RestErrors.badRequest(
          "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn,"
              + " /accessLogSettings/format]");
    }
    return target.op().equals("add") && path.startsWith(CANARY)
        ? RestErrors.badRequest("Invalid add operation with path: " + path)
        : RestErrors.badRequest(
            "Invalid method setting path: " + path + ". Must be one of: [" + PATHS + "]");
  }

  /** The paths as AWS lists them, with its own slips in the commas. */
  private static final String PATHS =
      "/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize,"
          + " /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn,"
          + " /accessLogSettings/format, "
          + settingPaths("/{resourcePath}/{httpMethod}", "", "")
          + ", "
          + settingPaths("/*/*", " ", " ")
          + ", /variables/{variable_name}, /tracingEnabled";

  private static String settingPaths(String prefix, String afterBurst, String afterRate) {
    return prefix
        + "/metrics/enabled, "
        + prefix
        + "/logging/dataTrace, "
        + prefix
        + "/logging/loglevel, "
        + prefix
        + "/throttling/burstLimit"
        + afterBurst
        + prefix
        + "/throttling/rateLimit"
        + afterRate
        + prefix
        + "/caching/ttlInSeconds, "
        + prefix
        + "/caching/enabled, "
        + prefix
        + "/caching/dataEncrypted, "
        + prefix
        + "/caching/requireAuthorizationForCacheControl, "
        + prefix
        + "/caching/unauthorizedCacheControlHeaderStrategy";
  }
}
