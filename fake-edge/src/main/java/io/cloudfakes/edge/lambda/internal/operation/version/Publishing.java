package io.cloudfakes.edge.lambda.internal.operation.version;

import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.seed.Ids;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;

/** How {@code $LATEST} becomes a version. */
public final class Publishing {
  private Publishing() {}

  /**
   * The function with {@code $LATEST} as its newest version; unchanged when the newest version is
   * the same already.
   *
   * @param description of the version; null for that of {@code $LATEST}
   */
  public static DeployedFunction published(
      DeployedFunction function, @Nullable String description, Ids ids) {
    FunctionVersion newest = function.published().get(function.lastPublished());
    FunctionVersion latest = function.latest();
    if (newest != null
        && newest.code().equals(latest.code())
        && comparable(newest.configuration()).equals(comparable(latest.configuration()))) {
      return function;
    }
    FunctionConfiguration.Builder settings =
        latest.configuration().toBuilder()
            .version(String.valueOf(function.lastPublished() + 1))
            .revisionId(ids.uuid("version-revision"));
    if (description != null) {
      settings.description(description);
    }
    if (latest.configuration().snapStart().applyOn() == SnapStartApplyOn.PUBLISHED_VERSIONS) {
      settings.snapStart(
          s ->
              s.applyOn(SnapStartApplyOn.PUBLISHED_VERSIONS)
                  .optimizationStatus(SnapStartOptimizationStatus.ON));
    }
    return function.withPublished(
        new FunctionVersion(latest.code(), settings.build(), latest.activeAt()));
  }

  /** What makes two versions different. */
  private static FunctionConfiguration comparable(FunctionConfiguration settings) {
    return settings.toBuilder()
        .version(null)
        .revisionId(null)
        .description(null)
        .lastModified(null)
        .snapStart(s -> s.applyOn(settings.snapStart().applyOnAsString()))
        .build();
  }
}
