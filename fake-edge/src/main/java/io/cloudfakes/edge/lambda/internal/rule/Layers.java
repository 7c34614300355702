package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.Layer;

/** The layers of functions. */
public final class Layers {
  private static final int MOST = 5;

  private Layers() {}

  /**
   * Sets the layers asked for; null leaves them as they are.
   *
   * @throws io.cloudfakes.AwsErrorException when there are too many, or one is not there
   */
  public static void set(
      @Nullable List<String> arns,
      FunctionConfiguration.Builder settings,
      LambdaState state,
      CallContext call) {
    if (arns == null) {
      return;
    }
    if (arns.size() > MOST) {
      throw LambdaErrors.invalidParameter("Cannot reference more than 5 layers.").asException();
    }
    List<Layer> layers = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (String arn : arns) {
      LayerVersion layer = version(arn, state);
      if (layer == null) {
        throw LambdaErrors.invalidParameter("Layer version " + arn + " does not exist.")
            .asException();
      }
      if (!layer.key().region().equals(call.region())) {
        throw LambdaErrors.invalidParameter(
                "Layers are not in the same region as the function. Layers are expected to be in"
                    + " region "
                    + call.region()
                    + ".")
            .asException();
      }
      if (!names.add(layer.key().layerArn())) {
        throw LambdaErrors.invalidParameter(
                "Two different versions of the same layer are not allowed to be referenced in the"
                    + " same function. "
                    + layer.key().layerArn())
            .asException();
      }
      layers.add(
          Layer.builder().arn(arn).codeSize(layer.description().content().codeSize()).build());
    }
    settings.layers(layers);
  }

  /** The version of that ARN; null when there is none. */
  public static @Nullable LayerVersion version(String arn, LambdaState state) {
    for (LayerVersion layer : state.layers().values()) {
      if (layer.key().arn().equals(arn)) {
        return layer;
      }
    }
    return null;
  }
}
