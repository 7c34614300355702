package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.call.Address;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** Which deployment a stage shows to a request: its own, or that of its canary. */
final class Shows {
  private Shows() {}

  /** The exchange of a request; null when the stage shows nothing. */
  static @Nullable Exchange exchange(
      HttpRequest request, CallContext call, Address address, ApiGatewayState state) {
    Stage stage = address.stage().document();
    CanarySettings canary = stage.canarySettings();
    boolean isCanary = canary != null && isDrawn(canary, call);
    String deploymentId =
        isCanary && canary.deploymentId() != null ? canary.deploymentId() : stage.deploymentId();
    Snapshot snapshot = deploymentId == null ? null : address.api().deployments().get(deploymentId);
    if (snapshot == null) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>(stage.variables());
    if (isCanary) {
      variables.putAll(canary.stageVariableOverrides());
    }
    return new Exchange(
        request,
        call,
        address,
        new Exchange.Shown(snapshot.tree(), deploymentId, isCanary, variables),
        state);
  }

  private static boolean isDrawn(CanarySettings canary, CallContext call) {
    Double percent = canary.percentTraffic();
    return percent != null && call.ids().fraction("canary") * 100 < percent;
  }
}
