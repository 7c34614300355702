package io.cloudfakes.dynamodb.internal.operation.insight;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.ContributorInsights.Setting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

/**
 * Tells whether contributor insights of a table or a global index are on. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContributorInsights.html">DescribeContributorInsights</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeContributorInsights
    implements Operation<
        DescribeContributorInsightsRequest, DescribeContributorInsightsResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeContributorInsightsResponse, DynamoDbState> decide(
      DescribeContributorInsightsRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    Insights.requireIndex(table, request.indexName());
    DescribeContributorInsightsResponse.Builder response =
        DescribeContributorInsightsResponse.builder()
            .tableName(table.definition().id().name())
            .indexName(request.indexName());
    Setting setting = Insights.of(table).find(request.indexName());
    if (setting == null) {
      return Outcome.of(
          response.contributorInsightsStatus(ContributorInsightsStatus.DISABLED).build());
    }
    response.contributorInsightsStatus(setting.status()).lastUpdateDateTime(setting.updated());
    Insights.setMode(response, setting.mode());
    if (setting.status() == ContributorInsightsStatus.ENABLED) {
      response.contributorInsightsRuleList(Insights.rules(table, request.indexName(), setting));
    }
    return Outcome.of(response.build());
  }
}
