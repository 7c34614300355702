package io.cloudfakes.dynamodb.internal.operation.throughput;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.operation.throughput.EnforcedThroughput.Throttled;
import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How DynamoDB refuses what there is no capacity for. */
final class ThrottlingErrors {
  private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";
  private static final String TABLE =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";
  private static final String INDEX =
      "The level of configured provisioned throughput for one or more global secondary indexes of"
          + " the table was exceeded. Consider increasing your provisioning level for the"
          + " under-provisioned global secondary indexes with the UpdateTable API.";
  private static final String MAXIMUM =
      "Throughput exceeds the maximum OnDemandThroughput configured on table or index";

  private ThrottlingErrors() {}

  static AwsErrorException of(SdkRequest request, @Nullable Throttled throttled) {
    if (throttled == null) {
      throw new IllegalStateException("nothing stood in the way");
    }
    String text = throttled.onDemand() ? MAXIMUM : throttled.index() ? INDEX : TABLE;
    if (request instanceof TransactWriteItemsRequest transaction) {
      return cancelled(transaction, throttled, text).asException();
    }
    String code =
        throttled.onDemand() ? "ThrottlingException" : "ProvisionedThroughputExceededException";
    AwsError error = AwsError.of(code, 400, text);
    SdkPojo modelled = withReasons(code, throttled.reasons());
    return (modelled == null ? error : error.withModelled(modelled)).asException();
  }

  private static AwsError cancelled(
      TransactWriteItemsRequest transaction, Throttled throttled, String text) {
    Set<String> tables = new TreeSet<>();
    throttled.reasons().forEach(reason -> tables.add(reason.table()));
    String code = throttled.onDemand() ? "ThrottlingError" : "ProvisionedThroughputExceeded";
    List<CancellationReason> reasons = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (TransactWriteItem item : transaction.transactItems()) {
      String name = tableOf(item);
      boolean hit = tables.contains(name.substring(name.lastIndexOf('/') + 1));
      codes.add(hit ? code : "None");
      reasons.add(
          hit
              ? CancellationReason.builder().code(code).message(text).build()
              : CancellationReason.builder().code("None").build());
    }
    return AwsError.of(
            "TransactionCanceledException",
            400,
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + codes)
        .withModelled(TransactionCanceledException.builder().cancellationReasons(reasons).build());
  }

  private static String tableOf(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().tableName();
    }
    if (item.update() != null) {
      return item.update().tableName();
    }
    return item.delete() != null ? item.delete().tableName() : item.conditionCheck().tableName();
  }

  /** The SDK's exception with the reasons, by their names: older SDKs do not have them. */
  private static @Nullable SdkPojo withReasons(String code, List<Throttled.Reason> reasons) {
    Class<?> type;
    try {
      type = Class.forName(MODEL + code);
    } catch (ClassNotFoundException e) {
      return null;
    }
    Shape shape = Shape.of(type);
    SdkField<?> field = shape.field("ThrottlingReasons");
    field = field == null ? shape.field("throttlingReasons") : field;
    if (field == null) {
      return null;
    }
    SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
    List<Object> built = new ArrayList<>();
    for (Throttled.Reason reason : reasons) {
      SdkPojo one = element.constructor().get();
      set(one, "reason", reason.reason());
      set(one, "resource", reason.resource());
      built.add(Shape.build(one));
    }
    SdkPojo builder = shape.newBuilder();
    field.set(builder, built);
    return builder;
  }

  private static void set(SdkPojo builder, String name, String value) {
    SdkField<?> field = Shape.of(builder.getClass()).field(name);
    if (field != null) {
      field.set(builder, value);
    }
  }
}
