package io.cloudfakes.edge.lambda.internal.state;

import java.util.Comparator;

/**
 * Of what kind a setting is, and what of the function it is for.
 *
 * @param kind the name of the SDK's class it is kept as
 * @param qualifier a version or alias; "" for the whole function
 */
public record SettingKey(String kind, String qualifier) implements Comparable<SettingKey> {
  private static final Comparator<SettingKey> ORDER =
      Comparator.comparing(SettingKey::kind).thenComparing(SettingKey::qualifier);

  @Override
  public int compareTo(SettingKey other) {
    return ORDER.compare(this, other);
  }
}
