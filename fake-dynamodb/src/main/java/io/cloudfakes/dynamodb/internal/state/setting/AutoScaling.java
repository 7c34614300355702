package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsDescription;

/**
 * How the capacity of a table and its global indexes is to follow its use. Kept and described:
 * there is no Application Auto Scaling that would act on it.
 *
 * @param settings by {@code read} or {@code write}, for an index with a slash and its name after it
 */
public record AutoScaling(TreePMap<String, AutoScalingSettingsDescription> settings)
    implements TableFeature {
  public static final AutoScaling NONE = new AutoScaling(TreePMap.empty());

  /**
   * What was set; null when nothing was.
   *
   * @param index null for the table itself
   */
  public @Nullable AutoScalingSettingsDescription find(boolean read, @Nullable String index) {
    return settings.get(key(read, index));
  }

  public AutoScaling with(
      boolean read, @Nullable String index, AutoScalingSettingsDescription setting) {
    return new AutoScaling(settings.plus(key(read, index), setting));
  }

  private static String key(boolean read, @Nullable String index) {
    return (read ? "read" : "write") + (index == null ? "" : "/" + index);
  }
}
