package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerKey;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;

/** Layers as calls name them: by name or ARN, and version. */
final class LayerLookup {
  private LayerLookup() {}

  /** The layer's key, with version 0. */
  static LayerKey layer(String name, CallContext call) {
    int last = name.lastIndexOf(':');
    return last < 0
        ? new LayerKey(call.account(), call.region(), name, 0)
        : new LayerKey(name.split(":", -1)[4], name.split(":", -1)[3], name.substring(last + 1), 0);
  }

  /** One version's key. */
  static LayerKey version(String name, Long version, CallContext call) {
    LayerKey layer = layer(name, call);
    return new LayerKey(layer.account(), layer.region(), layer.name(), version);
  }

  /**
   * The version.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static LayerVersion required(LayerKey key, LambdaState state) {
    LayerVersion version = state.layers().get(key);
    if (version == null) {
      throw LambdaErrors.notFound("The resource you requested does not exist.").asException();
    }
    return version;
  }
}
