package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** A world with a client, and short ways to write items. */
public abstract class DynamoDbTestCase {
  static final Instant START = Instant.parse("2026-08-01T00:00:00Z");

  final FakeAws aws = FakeAws.builder().startingAt(START).create();
  final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
  final FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);

  @AfterEach
  void close() {
    aws.close();
  }

  /** A table with a string partition key {@code pk}. */
  void createTable(String name) {
    createTable(dynamo, name, b -> {}, "pk:S");
  }

  /** A table with string keys {@code pk} and {@code sk}. */
  void createSortedTable(String name) {
    createTable(dynamo, name, b -> {}, "pk:S", "sk:S");
  }

  /**
   * A table; the first two attributes are its key.
   *
   * @param attributes key attributes as {@code name:type}
   */
  static void createTable(
      DynamoDbClient client,
      String name,
      Consumer<CreateTableRequest.Builder> more,
      String... attributes) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(definitions(attributes))
            .keySchema(keys(attributes.length == 1 ? 1 : 2, attributes));
    more.accept(request);
    client.createTable(request.build());
  }

  public static List<AttributeDefinition> definitions(String... attributes) {
    return List.of(attributes).stream()
        .map(
            text ->
                AttributeDefinition.builder()
                    .attributeName(text.substring(0, text.indexOf(':')))
                    .attributeType(text.substring(text.indexOf(':') + 1))
                    .build())
        .toList();
  }

  public static List<KeySchemaElement> keys(String... names) {
    return keys(names.length, names);
  }

  private static List<KeySchemaElement> keys(int count, String... names) {
    return List.of(names).subList(0, count).stream()
        .map(
            name ->
                KeySchemaElement.builder()
                    .attributeName(name.contains(":") ? name.substring(0, name.indexOf(':')) : name)
                    .keyType(name.equals(names[0]) ? KeyType.HASH : KeyType.RANGE)
                    .build())
        .toList();
  }

  /** Names each followed by its value; see {@link #value}. */
  public static Map<String, AttributeValue> item(Object... namesAndValues) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return item;
  }

  /** A text is a string, a number a number, a list a list, a map a map, bytes a binary. */
  static AttributeValue value(Object value) {
    if (value instanceof AttributeValue given) {
      return given;
    }
    if (value instanceof Number number) {
      return AttributeValue.fromN(number.toString());
    }
    if (value instanceof Boolean bool) {
      return AttributeValue.fromBool(bool);
    }
    if (value instanceof byte[] bytes) {
      return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }
    if (value instanceof List<?> list) {
      return AttributeValue.fromL(list.stream().map(DynamoDbTestCase::value).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, AttributeValue> converted = new LinkedHashMap<>();
      map.forEach((name, inner) -> converted.put((String) name, value(inner)));
      return AttributeValue.fromM(converted);
    }
    return AttributeValue.fromS((String) value);
  }

  static AttributeValue strings(String... members) {
    return AttributeValue.fromSs(List.of(members));
  }

  static AttributeValue numbers(String... members) {
    return AttributeValue.fromNs(List.of(members));
  }

  void put(String table, Object... namesAndValues) {
    dynamo.putItem(b -> b.tableName(table).item(item(namesAndValues)));
  }

  Map<String, AttributeValue> get(String table, Object... key) {
    return dynamo.getItem(b -> b.tableName(table).key(item(key))).item();
  }

  /** Checks that the call is refused with that code and exactly that message. */
  static AbstractThrowableAssert<?, ?> assertRefused(
      String code, String message, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              org.assertj.core.api.Assertions.assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(message);
              org.assertj.core.api.Assertions.assertThat(e.awsErrorDetails().errorCode())
                  .isEqualTo(code);
              org.assertj.core.api.Assertions.assertThat(e.statusCode()).isEqualTo(400);
            });
  }

  static void assertInvalid(String message, ThrowingCallable call) {
    assertRefused("ValidationException", message, call);
  }

  /** Checks for the wording of writes since 2026. */
  static void assertInvalidWrite(String message, ThrowingCallable call) {
    assertRefused("ValidationException", "1 validation error detected: " + message, call);
  }
}
