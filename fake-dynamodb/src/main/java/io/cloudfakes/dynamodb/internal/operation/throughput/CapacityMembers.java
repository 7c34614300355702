package io.cloudfakes.dynamodb.internal.operation.throughput;

import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;

/** The members by which requests ask for consumed capacity and replies tell it, of any action. */
final class CapacityMembers {
  private static final String ASKED = "ReturnConsumedCapacity";
  private static final String TOLD = "ConsumedCapacity";

  private CapacityMembers() {}

  /** Whether the request can ask for it at all. */
  static boolean asks(SdkRequest request) {
    return Shape.of(request.getClass()).field(ASKED) != null;
  }

  /** What the caller asked for; null when for nothing. */
  static @Nullable String wanted(SdkRequest request) {
    Object wanted = Shape.of(request.getClass()).value(request, ASKED);
    return wanted == null ? null : wanted.toString();
  }

  /** The same request, asking for all there is to tell. */
  // A request's builder builds a request of its own class.
  @SuppressWarnings("unchecked")
  static <I extends SdkRequest> I asking(I request) {
    return (I) changed(request, request.toBuilder(), ASKED, "INDEXES");
  }

  /** What a reply tells; of a batch or transaction for each of its tables. */
  static List<ConsumedCapacity> consumed(SdkResponse response) {
    Object told = Shape.of(response.getClass()).value(response, TOLD);
    List<ConsumedCapacity> all = new ArrayList<>();
    if (told instanceof ConsumedCapacity one) {
      all.add(one);
    } else if (told instanceof List<?> several) {
      several.forEach(each -> all.add((ConsumedCapacity) each));
    }
    return all;
  }

  /** The reply with no more than the caller asked for. */
  // A reply's builder builds a reply of its own class.
  @SuppressWarnings("unchecked")
  static <O extends SdkResponse> O showing(O response, @Nullable String wanted) {
    if ("INDEXES".equals(wanted)) {
      return response;
    }
    Object told = Shape.of(response.getClass()).value(response, TOLD);
    boolean total = "TOTAL".equals(wanted);
    Object shown = null;
    if (total && told instanceof ConsumedCapacity one) {
      shown = total(one);
    } else if (total && told instanceof List<?> several) {
      shown = several.stream().map(each -> total((ConsumedCapacity) each)).toList();
    }
    return (O) changed(response, response.toBuilder(), TOLD, shown);
  }

  /** Whether the statements of a request only read. */
  static boolean selects(SdkRequest request) {
    List<String> statements = new ArrayList<>();
    if (request instanceof ExecuteStatementRequest one) {
      statements.add(one.statement());
    } else if (request instanceof BatchExecuteStatementRequest batch) {
      batch.statements().forEach(each -> statements.add(each.statement()));
    } else if (request instanceof ExecuteTransactionRequest transaction) {
      transaction.transactStatements().forEach(each -> statements.add(each.statement()));
    }
    return statements.stream()
        .allMatch(text -> text.strip().toUpperCase(Locale.ROOT).startsWith("SELECT"));
  }

  private static ConsumedCapacity total(ConsumedCapacity capacity) {
    return capacity.toBuilder()
        .table((software.amazon.awssdk.services.dynamodb.model.Capacity) null)
        .localSecondaryIndexes(null)
        .globalSecondaryIndexes(null)
        .build();
  }

  private static Object changed(
      SdkPojo pojo, Object builder, String member, @Nullable Object value) {
    SdkField<?> field = Shape.of(pojo.getClass()).field(member);
    if (field == null) {
      return pojo;
    }
    field.set(builder, value);
    return Shape.build(builder);
  }
}
