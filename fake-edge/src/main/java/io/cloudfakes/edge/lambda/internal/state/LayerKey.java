package io.cloudfakes.edge.lambda.internal.state;

import java.util.Comparator;

/** Where a version of a layer is. Ordered by account, region and name, newest version first. */
public record LayerKey(String account, String region, String name, long version)
    implements Comparable<LayerKey> {
  private static final Comparator<LayerKey> ORDER =
      Comparator.comparing(LayerKey::account)
          .thenComparing(LayerKey::region)
          .thenComparing(LayerKey::name)
          .thenComparing(Comparator.comparingLong(LayerKey::version).reversed());

  /** The ARN of the layer, without version. */
  public String layerArn() {
    return "arn:aws:lambda:" + region + ":" + account + ":layer:" + name;
  }

  /** The ARN of the version. */
  public String arn() {
    return layerArn() + ":" + version;
  }

  @Override
  public int compareTo(LayerKey other) {
    return ORDER.compare(this, other);
  }
}
