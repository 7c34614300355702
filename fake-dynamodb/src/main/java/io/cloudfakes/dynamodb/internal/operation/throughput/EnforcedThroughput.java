package io.cloudfakes.dynamodb.internal.operation.throughput;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.protocol.Answer;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.DecisionRule;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Throttles calls that go beyond the capacity of their tables and indexes, when the world's options
 * ask for it. It has every operation tell what it uses, by asking it for {@code
 * ReturnConsumedCapacity=INDEXES} whatever the caller asked for, so no operation knows of it: one
 * that has that member and answers it is enforced.
 */
public final class EnforcedThroughput implements DecisionRule<DynamoDbState> {

  @Override
  public <I extends SdkRequest, O extends SdkResponse> Outcome<O, DynamoDbState> decide(
      Operation<I, O, DynamoDbState> operation, I request, DynamoDbState state, CallContext call) {
    if (!call.options(DynamoDbOptions.class).enforceThroughput()
        || !CapacityMembers.asks(request)) {
      return operation.decide(request, state, call);
    }
    Throttled throttled = null;
    BatchPart<I> part = BatchPart.whole(request);
    while (part != null) {
      Outcome<O, DynamoDbState> outcome =
          operation.decide(CapacityMembers.asking(part.request()), state, call);
      Charges charges = new Charges(state, part.count() > 1, call);
      charges.add(CapacityMembers.consumed(outcome.response()), isRead(request, call));
      throttled = charges.throttled();
      if (throttled == null) {
        return charged(outcome, part, charges, CapacityMembers.wanted(request));
      }
      // A batch is done as far as there is capacity for it, but at least one of it or none.
      part = part.smaller();
    }
    throw ThrottlingErrors.of(request, throttled);
  }

  private static <I extends SdkRequest, O extends SdkResponse> Outcome<O, DynamoDbState> charged(
      Outcome<O, DynamoDbState> outcome,
      BatchPart<I> part,
      Charges charges,
      @Nullable String wanted) {
    List<Change<DynamoDbState>> changes = new ArrayList<>(outcome.changes());
    changes.addAll(charges.changes());
    O response = CapacityMembers.showing(part.complete(outcome.response()), wanted);
    // Not the kept answer: that of another caller may show more, or less.
    return new Outcome<>(
        Answer.of(response), changes, outcome.body(), outcome.status(), outcome.headers(), null);
  }

  private static boolean isRead(SdkRequest request, CallContext call) {
    return switch (call.action()) {
      case "GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems" -> true;
      case "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction" ->
          CapacityMembers.selects(request);
      default -> false;
    };
  }

  /** What stood in the way. */
  record Throttled(boolean onDemand, boolean index, List<Reason> reasons) {
    /**
     * One of the resources.
     *
     * @param table its table's name
     */
    record Reason(String reason, String resource, String table) {}
  }
}
