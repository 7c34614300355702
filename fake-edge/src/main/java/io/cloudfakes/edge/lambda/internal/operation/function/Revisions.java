package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatusReasonCode;

/** Updates of what may have changed since it was looked at. */
final class Revisions {
  private Revisions() {}

  /**
   * The function whose {@code $LATEST} has that revision, if one is asked for.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such function, a version is named, or
   *     the revision is another
   */
  static DeployedFunction requireLatest(FunctionLookup lookup, @Nullable String revisionId) {
    DeployedFunction function = lookup.required();
    String qualifier = lookup.qualifier();
    if (qualifier != null && !qualifier.equals(FunctionVersion.LATEST)) {
      throw LambdaErrors.invalidParameter(
              "The following operation cannot be performed on a published version or an alias.")
          .asException();
    }
    if (revisionId != null && !revisionId.equals(function.latest().revisionId())) {
      throw LambdaErrors.otherRevision("GetFunction/GetAlias").asException();
    }
    return function;
  }

  /** A version as the reply to its update describes it. */
  static FunctionConfiguration beingUpdated(FunctionVersion version, String arn, CallContext call) {
    return Configurations.described(version, arn, call).toBuilder()
        .lastUpdateStatus(LastUpdateStatus.IN_PROGRESS)
        .lastUpdateStatusReason("The function is being created.")
        .lastUpdateStatusReasonCode(LastUpdateStatusReasonCode.fromValue("Creating"))
        .build();
  }
}
