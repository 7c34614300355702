package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.Constraints;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerKey;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** Layers as calls name them: by name or ARN, and version. */
final class LayerLookup {
  private static final String NAME =
      "(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+";
  private static final int LONGEST_NAME = 140;

  private LayerLookup() {}

  /** The layer's key, with version 0. */
  static LayerKey layer(@Nullable String name, CallContext call) {
    String given = Constraints.required("layerName", name);
    Constraints.pattern("layerName", given, NAME);
    Constraints.atMost("layerName", given, LONGEST_NAME);
    int last = given.lastIndexOf(':');
    return last < 0
        ? new LayerKey(call.account(), call.region(), given, 0)
        : new LayerKey(
            given.split(":", -1)[4], given.split(":", -1)[3], given.substring(last + 1), 0);
  }

  /** One version's key. */
  static LayerKey version(@Nullable String name, @Nullable Long version, CallContext call) {
    LayerKey layer = layer(name, call);
    return new LayerKey(
        layer.account(),
        layer.region(),
        layer.name(),
        Constraints.required("versionNumber", version));
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
