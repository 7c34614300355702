package io.cloudfakes.dynamodb.internal.operation.insight;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsSummary;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;

/**
 * Lists the tables and global indexes whose contributor insights were ever turned on, in the order
 * of their names. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListContributorInsights.html">ListContributorInsights</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class ListContributorInsights
    implements Operation<
        ListContributorInsightsRequest, ListContributorInsightsResponse, DynamoDbState> {
  private static final int LONGEST_PAGE = 100;

  @Override
  public Outcome<ListContributorInsightsResponse, DynamoDbState> decide(
      ListContributorInsightsRequest request, DynamoDbState state, CallContext call) {
    Integer most = request.maxResults();
    List<Table> tables =
        request.tableName() == null
            ? state.tablesOf(call.account(), call.region())
            : List.of(Tables.any(state, request.tableName(), call));
    List<ContributorInsightsSummary> all = new ArrayList<>();
    for (Table table : tables) {
      Insights.of(table)
          .settings()
          .forEach(
              (index, setting) -> {
                ContributorInsightsSummary.Builder summary =
                    ContributorInsightsSummary.builder()
                        .tableName(table.definition().id().name())
                        .indexName(index.isEmpty() ? null : index)
                        .contributorInsightsStatus(setting.status());
                Insights.setMode(summary, setting.mode());
                all.add(summary.build());
              });
    }
    int from = from(request.nextToken(), all.size());
    int to = Math.min(all.size(), from + (most == null || most < 1 ? LONGEST_PAGE : most));
    return Outcome.of(
        ListContributorInsightsResponse.builder()
            .contributorInsightsSummaries(all.subList(from, to))
            .nextToken(to < all.size() ? token(to) : null)
            .build());
  }

  private static String token(int place) {
    return Base64.getUrlEncoder()
        .encodeToString(Integer.toString(place).getBytes(StandardCharsets.UTF_8));
  }

  private static int from(@Nullable String token, int size) {
    if (token == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      return Math.min(size, Math.max(0, Integer.parseInt(text)));
    } catch (IllegalArgumentException e) {
      throw DynamoDbErrors.validation("Invalid NextToken: " + token);
    }
  }
}
