package io.cloudfakes.dynamodb.internal.operation.insight;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.ContributorInsights;
import io.cloudfakes.dynamodb.internal.state.setting.ContributorInsights.Setting;
import io.cloudfakes.dynamodb.internal.state.setting.SettleSettings;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

/**
 * Turns contributor insights of a table or a global index on or off. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html">UpdateContributorInsights</a>.
 *
 * <p>Modelled: the setting, with its states and modes; there is no CloudWatch that would show the
 * insights.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UpdateContributorInsights
    implements Operation<
        UpdateContributorInsightsRequest, UpdateContributorInsightsResponse, DynamoDbState> {

  @Override
  public Outcome<UpdateContributorInsightsResponse, DynamoDbState> decide(
      UpdateContributorInsightsRequest request, DynamoDbState state, CallContext call) {
    String mode = Insights.modeOf(request);
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireUsable(table);
    Insights.requireIndex(table, request.indexName());
    ContributorInsights before = Insights.of(table);
    boolean enable = request.contributorInsightsAction() == ContributorInsightsAction.ENABLE;
    Setting after = changed(before.find(request.indexName()), enable, mode, call);
    UpdateContributorInsightsResponse.Builder response =
        UpdateContributorInsightsResponse.builder()
            .tableName(table.definition().id().name())
            .indexName(request.indexName())
            .contributorInsightsStatus(after.status());
    Insights.setMode(response, after.mode());
    if (after.equals(before.find(request.indexName()))
        || (!enable && before.find(request.indexName()) == null)) {
      return Outcome.of(response.build());
    }
    TableId id = table.definition().id();
    return Outcome.of(
        response.build(),
        List.of(
            new TableChange.Featured(id, before.with(request.indexName(), after)),
            new SettleSettings(id)
                .at(call.now().plus(call.options(DynamoDbOptions.class).tableActivation()))));
  }

  private static Setting changed(
      @Nullable Setting before, boolean enable, @Nullable String mode, CallContext call) {
    boolean on =
        before != null
            && (before.status() == ContributorInsightsStatus.ENABLED
                || before.status() == ContributorInsightsStatus.ENABLING);
    String kept = before == null ? Insights.ACCESSED_AND_THROTTLED : before.mode();
    if (!enable) {
      return before != null && !on
          ? before
          : new Setting(
              on ? ContributorInsightsStatus.DISABLING : ContributorInsightsStatus.DISABLED,
              kept,
              call.now());
    }
    String wanted = mode == null ? kept : mode;
    return before != null && on && wanted.equals(before.mode())
        ? before
        : new Setting(ContributorInsightsStatus.ENABLING, wanted, call.now());
  }
}
