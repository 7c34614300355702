package io.cloudfakes.dynamodb.internal.operation.ttl;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLive;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLiveChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * Lets the items of a table expire by an attribute of theirs, or no more. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>.
 *
 * <p>Modelled: all. The change is done after {@link DynamoDbOptions#tableActivation()}; a second
 * one is refused for an hour.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UpdateTimeToLive
    implements Operation<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse, DynamoDbState> {
  private static final Duration BETWEEN_CHANGES = Duration.ofHours(1);

  @Override
  public Outcome<UpdateTimeToLiveResponse, DynamoDbState> decide(
      UpdateTimeToLiveRequest request, DynamoDbState state, CallContext call) {
    TimeToLiveSpecification asked = request.timeToLiveSpecification();
    Table table = Tables.any(state, request.tableName(), call);
    requireThere(table);
    TimeToLive before = table.feature(TimeToLive.class);
    requireChange(asked, before);
    if (before != null && call.now().isBefore(before.changed().plus(BETWEEN_CHANGES))) {
      throw DynamoDbErrors.validation(
          "Time to live has been modified multiple times within a fixed interval");
    }
    DynamoDbOptions options = call.options(DynamoDbOptions.class);
    TimeToLive settings =
        new TimeToLive(
            asked.attributeName(),
            asked.enabled(),
            call.now(),
            call.now().plus(options.tableActivation()),
            options.background().timeToLiveDelay());
    return Outcome.of(
        UpdateTimeToLiveResponse.builder().timeToLiveSpecification(asked).build(),
        new TimeToLiveChange.Begun(table.definition().id(), settings));
  }

  private static void requireThere(Table table) {
    boolean coming = table.status() == TableStatus.CREATING;
    if (coming || table.status() == TableStatus.DELETING) {
      throw DynamoDbErrors.resourceInUse(
          "Attempt to change a resource which is still in use: Table is being "
              + (coming ? "created: " : "deleted: ")
              + table.definition().id().name());
    }
  }

  /** What is asked must be something else than what is. */
  private static void requireChange(TimeToLiveSpecification asked, @Nullable TimeToLive before) {
    if (before == null || !before.enabled()) {
      if (!asked.enabled()) {
        throw DynamoDbErrors.validation("TimeToLive is already disabled");
      }
      return;
    }
    if (!before.attribute().equals(asked.attributeName())) {
      throw DynamoDbErrors.validation(
          "TimeToLive is active on a different AttributeName: current AttributeName is "
              + before.attribute());
    }
    if (asked.enabled()) {
      throw DynamoDbErrors.validation("TimeToLive is already enabled");
    }
  }
}
