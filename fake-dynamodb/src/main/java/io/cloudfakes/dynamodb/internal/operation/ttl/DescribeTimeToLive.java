package io.cloudfakes.dynamodb.internal.operation.ttl;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLive;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Tells whether the items of a table expire. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html">DescribeTimeToLive</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeTimeToLive
    implements Operation<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeTimeToLiveResponse, DynamoDbState> decide(
      DescribeTimeToLiveRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    TableStatus status = table.status();
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      throw DynamoDbErrors.validation(
          "Cannot describe time to live while table is in "
              + status
              + " state: Current table state is "
              + status);
    }
    return Outcome.of(
        DescribeTimeToLiveResponse.builder()
            .timeToLiveDescription(describe(table, call.now()))
            .build());
  }

  /** A table's time to live as it is at a time. */
  public static TimeToLiveDescription describe(Table table, Instant now) {
    TimeToLive settings = table.feature(TimeToLive.class);
    TimeToLiveStatus status = settings == null ? TimeToLiveStatus.DISABLED : settings.status(now);
    TimeToLiveDescription.Builder description =
        TimeToLiveDescription.builder().timeToLiveStatus(status);
    if (settings != null && status != TimeToLiveStatus.DISABLED) {
      description.attributeName(settings.attribute());
    }
    return description.build();
  }
}
