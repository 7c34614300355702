package io.cloudfakes.dynamodb.internal.operation.scaling;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingPolicyDescription;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingPolicyUpdate;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingTargetTrackingScalingPolicyConfigurationUpdate;

/** One set of auto scaling settings after an update. */
final class ScalingSettings {
  private static final double LEAST_TARGET = 20;
  private static final double MOST_TARGET = 90;

  private ScalingSettings() {}

  /**
   * The settings with what the update gives.
   *
   * @param before null when there were none
   * @param account whose role scales when the update names none
   */
  static AutoScalingSettingsDescription updated(
      @Nullable AutoScalingSettingsDescription before,
      AutoScalingSettingsUpdate update,
      String account) {
    if (Boolean.TRUE.equals(update.autoScalingDisabled())) {
      return AutoScalingSettingsDescription.builder().autoScalingDisabled(true).build();
    }
    AutoScalingSettingsDescription old =
        before == null ? AutoScalingSettingsDescription.builder().build() : before;
    Long least = either(update.minimumUnits(), old.minimumUnits());
    Long most = either(update.maximumUnits(), old.maximumUnits());
    if (least == null || most == null || least > most) {
      throw DynamoDbErrors.invalidParameter(
          "MinimumUnits and MaximumUnits must be specified, and MinimumUnits must be less than or "
              + "equal to MaximumUnits");
    }
    String role = either(update.autoScalingRoleArn(), old.autoScalingRoleArn());
    return AutoScalingSettingsDescription.builder()
        .minimumUnits(least)
        .maximumUnits(most)
        .autoScalingDisabled(false)
        .autoScalingRoleArn(role == null ? serviceRole(account) : role)
        .scalingPolicies(policies(old.scalingPolicies(), update.scalingPolicyUpdate()))
        .build();
  }

  private static List<AutoScalingPolicyDescription> policies(
      List<AutoScalingPolicyDescription> before, @Nullable AutoScalingPolicyUpdate update) {
    if (update == null) {
      return before;
    }
    AutoScalingTargetTrackingScalingPolicyConfigurationUpdate target =
        update.targetTrackingScalingPolicyConfiguration();
    if (target == null || target.targetValue() == null) {
      throw DynamoDbErrors.invalidParameter("TargetValue must be specified");
    }
    if (target.targetValue() < LEAST_TARGET || target.targetValue() > MOST_TARGET) {
      throw DynamoDbErrors.invalidParameter(
          "TargetValue must be between 20 and 90: " + target.targetValue());
    }
    AutoScalingPolicyDescription policy =
        AutoScalingPolicyDescription.builder()
            .policyName(update.policyName())
            .targetTrackingScalingPolicyConfiguration(
                b ->
                    b.disableScaleIn(target.disableScaleIn())
                        .scaleInCooldown(target.scaleInCooldown())
                        .scaleOutCooldown(target.scaleOutCooldown())
                        .targetValue(target.targetValue()))
            .build();
    List<AutoScalingPolicyDescription> after = new ArrayList<>();
    for (AutoScalingPolicyDescription other : before) {
      if (other.policyName() != null && !other.policyName().equals(update.policyName())) {
        after.add(other);
      }
    }
    after.add(policy);
    return after;
  }

  private static <T> @Nullable T either(@Nullable T given, @Nullable T old) {
    return given == null ? old : given;
  }

  private static String serviceRole(String account) {
    return "arn:aws:iam::"
        + account
        + ":role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/"
        + "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable";
  }
}
