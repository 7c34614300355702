package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.link.FunctionSettings;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;
import software.amazon.awssdk.services.lambda.model.PutRuntimeManagementConfigResponse;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import software.amazon.awssdk.services.lambda.model.UpdateRuntimeOn;

/** The configuration of a version, as other services hear of it. */
final class VersionSettings {
  private VersionSettings() {}

  static FunctionSettings of(DeployedFunction function, FunctionVersion version) {
    FunctionConfiguration configuration = version.configuration();
    return new FunctionSettings(
        version.code() instanceof Code.Given || version.code() instanceof Code.MadeIn,
        configuration.runtimeAsString() == null ? "" : configuration.runtimeAsString(),
        version.timeout(),
        version.memorySize(),
        configuration.architecturesAsStrings().isEmpty()
            ? "x86_64"
            : configuration.architecturesAsStrings().get(0),
        configuration.ephemeralStorage() == null ? 512 : configuration.ephemeralStorage().size(),
        uses(function, version));
  }

  private static List<String> uses(DeployedFunction function, FunctionVersion version) {
    FunctionConfiguration configuration = version.configuration();
    List<String> uses = new ArrayList<>();
    if (configuration.deadLetterConfig() != null
        && configuration.deadLetterConfig().targetArn() != null
        && !configuration.deadLetterConfig().targetArn().isEmpty()) {
      uses.add("DeadLetterConfig");
    }
    if (configuration.environment() != null && !configuration.environment().variables().isEmpty()) {
      uses.add("Environment");
    }
    if (configuration.packageType() == PackageType.IMAGE) {
      uses.add("Image");
    }
    if (!configuration.layers().isEmpty()) {
      uses.add("Layers");
    }
    if (function.setting(ProvisionedConcurrencyConfigListItem.class, version.number()) != null) {
      uses.add("ProvisionedConcurrency");
    }
    PutRuntimeManagementConfigResponse management =
        function.setting(PutRuntimeManagementConfigResponse.class, version.number());
    if (management != null && management.updateRuntimeOn() != UpdateRuntimeOn.AUTO) {
      uses.add("RuntimeManagement");
    }
    if (configuration.tracingConfig() != null
        && configuration.tracingConfig().mode() == TracingMode.ACTIVE) {
      uses.add("TracingConfig");
    }
    if (configuration.vpcConfig() != null && !configuration.vpcConfig().subnetIds().isEmpty()) {
      uses.add("VpcConfig");
    }
    return uses;
  }
}
