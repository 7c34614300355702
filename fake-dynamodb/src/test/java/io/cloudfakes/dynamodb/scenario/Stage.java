package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.definitions;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.Shelves;
import io.cloudfakes.link.ObjectStore;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Where a scenario plays: a world of its own, and clients that reach it in one of the four ways.
 */
record Stage(FakeAws aws, DynamoDbClient dynamo, DynamoDbStreamsClient streams, FakeDynamoDb fake) {
  static final String TABLE = "things";

  static Stage in(ContractWorld world) {
    return new Stage(
        world.aws(),
        world.client(DynamoDbClient.class),
        world.client(DynamoDbStreamsClient.class),
        world.aws().fake(FakeDynamoDb.class));
  }

  /** With the usual table: keys {@code pk} and {@code sk}, and a global index by {@code tag}. */
  Stage table() {
    return table(b -> {});
  }

  Stage table(Consumer<CreateTableRequest.Builder> more) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(TABLE)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(definitions("pk:S", "sk:N", "tag:S"))
            .keySchema(keys("pk", "sk"))
            .globalSecondaryIndexes(
                i ->
                    i.indexName("by-tag")
                        .keySchema(keys("tag"))
                        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)));
    more.accept(request);
    dynamo.createTable(request.build());
    return this;
  }

  /** With the usual table, whose stream shows all of each change. */
  Stage streamed() {
    return table(
        b ->
            b.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }

  /** With the usual table, which can be taken back to any time. */
  Stage recoverable() {
    table();
    dynamo.updateContinuousBackups(
        b ->
            b.tableName(TABLE)
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    return this;
  }

  /** With a bucket that exports go to and imports come from. */
  Shelves bucket() {
    Shelves shelves = new Shelves();
    aws.links().register(ObjectStore.class, shelves);
    return shelves;
  }

  TableDescription describe() {
    return dynamo.describeTable(b -> b.tableName(TABLE)).table();
  }

  void put(Object... namesAndValues) {
    dynamo.putItem(b -> b.tableName(TABLE).item(item(namesAndValues)));
  }

  static Map<String, AttributeValue> key(String pk, int sk) {
    return item("pk", pk, "sk", sk);
  }

  Map<String, AttributeValue> get(String pk, int sk) {
    return dynamo.getItem(b -> b.tableName(TABLE).key(key(pk, sk))).item();
  }

  /** The call is refused so. */
  DynamoDbException refused(String code, String message, ThrowingCallable call) {
    DynamoDbException refusal = catchThrowableOfType(DynamoDbException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(refusal.statusCode()).isEqualTo(400);
    return refusal;
  }
}
