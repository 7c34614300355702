package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.protocol.Bytes;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;

/**
 * One version of a layer, which never changes but for its policy.
 *
 * @param zip its package
 * @param description as AWS describes it
 * @param policy who else may use it
 */
public record LayerVersion(
    LayerKey key, Bytes zip, GetLayerVersionResponse description, ResourcePolicy policy) {
  public LayerVersion withPolicy(ResourcePolicy newPolicy) {
    return new LayerVersion(key, zip, description, newPolicy);
  }
}
