package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;

/**
 * What CloudWatch Contributor Insights is set to for a table and its indexes.
 *
 * @param settings by the name of the index, that of the table itself by ""
 */
public record ContributorInsights(TreePMap<String, Setting> settings) implements TableFeature {
  public static final ContributorInsights NONE = new ContributorInsights(TreePMap.empty());

  /**
   * One of them.
   *
   * @param mode {@code ACCESSED_AND_THROTTLED_KEYS} or {@code THROTTLED_KEYS}
   * @param updated when it was last enabled or disabled
   */
  public record Setting(ContributorInsightsStatus status, String mode, Instant updated) {
    public Setting withStatus(ContributorInsightsStatus newStatus) {
      return new Setting(newStatus, mode, updated);
    }
  }

  /**
   * The setting of an index; null when it was never enabled.
   *
   * @param index null for the table itself
   */
  public @Nullable Setting find(@Nullable String index) {
    return settings.get(index == null ? "" : index);
  }

  public ContributorInsights with(@Nullable String index, Setting setting) {
    return new ContributorInsights(settings.plus(index == null ? "" : index, setting));
  }
}
