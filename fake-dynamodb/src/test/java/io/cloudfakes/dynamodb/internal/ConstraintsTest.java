package io.cloudfakes.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.ValidationTexts;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.CallContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Every limit that the model sets to a request, of every action. */
class ConstraintsTest {
  private final ModelSamples samples;

  ConstraintsTest() throws Exception {
    samples = new ModelSamples();
  }

  @Test
  void every_limit_of_every_action_is_held() throws Exception {
    int limits = 0;
    for (Action<DynamoDbState> action : actions()) {
      CallContext call = call(action.name(), ValidationTexts.CLASSIC);
      SdkRequest good = (SdkRequest) samples.good(action.requestShape());
      assertThatCode(() -> DynamoDbConstraints.MODEL.require(good, call))
          .as(good.toString())
          .doesNotThrowAnyException();
      for (ModelSamples.Spoiled spoiled : samples.spoiled(action.requestShape())) {
        SdkRequest bad = (SdkRequest) spoiled.structure();
        assertThatThrownBy(() -> DynamoDbConstraints.MODEL.require(bad, call))
            .as(spoiled.structure().toString())
            .isInstanceOf(AwsErrorException.class)
            .hasMessageContaining(
                " at '" + spoiled.path() + "' failed to satisfy constraint: " + spoiled.text());
        limits++;
      }
    }
    assertThat(limits).isGreaterThan(600);
  }

  private static List<Action<DynamoDbState>> actions() {
    List<Action<DynamoDbState>> all = new ArrayList<>();
    all.addAll(DynamoDbService.SERVICE.table().actions());
    all.addAll(DynamoDbStreamsService.SERVICE.table().actions());
    return all;
  }

  @Test
  void faults_come_in_the_order_of_the_model() {
    refused(
        "CreateTable",
        CreateTableRequest.builder()
            .tableName("a;b")
            .attributeDefinitions(
                AttributeDefinition.builder().attributeName("a").attributeType("X").build(),
                AttributeDefinition.builder().build())
            .provisionedThroughput(ProvisionedThroughput.builder().readCapacityUnits(0L).build())
            .build(),
        "7 validation errors detected: Value 'X' at 'attributeDefinitions.1.member.attributeType'"
            + " failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]; Value"
            + " null at 'attributeDefinitions.2.member.attributeName' failed to satisfy constraint:"
            + " Member must not be null; Value null at 'attributeDefinitions.2.member.attributeType'"
            + " failed to satisfy constraint: Member must not be null; Value 'a;b' at 'tableName'"
            + " failed to satisfy constraint: Member must satisfy regular expression pattern:"
            + " [a-zA-Z0-9_.-]+; Value null at 'keySchema' failed to satisfy constraint: Member must"
            + " not be null; Value '0' at 'provisionedThroughput.readCapacityUnits' failed to"
            + " satisfy constraint: Member must have value greater than or equal to 1; Value null at"
            + " 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member must"
            + " not be null");
  }

  @Test
  void a_name_may_have_two_faults() {
    refused(
        "ListTables",
        ListTablesRequest.builder().exclusiveStartTableName("a;").limit(101).build(),
        "3 validation errors detected: Value 'a;' at 'exclusiveStartTableName' failed to satisfy"
            + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value"
            + " 'a;' at 'exclusiveStartTableName' failed to satisfy constraint: Member must have"
            + " length greater than or equal to 3; Value '101' at 'limit' failed to satisfy"
            + " constraint: Member must have value less than or equal to 100");
  }

  @Test
  void structures_in_lists_are_shown_by_their_class() {
    KeySchemaElement element =
        KeySchemaElement.builder().attributeName("a").keyType("HASH").build();
    String shown =
        "com.amazonaws.dynamodb.v20120810.KeySchemaElement@"
            + Integer.toHexString(element.hashCode());
    refused(
        "CreateTable",
        CreateTableRequest.builder()
            .tableName("abc")
            .attributeDefinitions(List.of())
            .keySchema(element, element, element)
            .build(),
        "1 validation error detected: Value '["
            + String.join(", ", shown, shown, shown)
            + "]' at 'keySchema' failed to satisfy constraint: Member must have length less than or"
            + " equal to 2");
  }

  @Test
  void the_newer_wording_names_members_as_the_model_does_and_shows_no_values() {
    QueryRequest query = QueryRequest.builder().indexName("a").select("SOME").build();
    assertThat(message("Query", query, ValidationTexts.SINCE_2026))
        .isEqualTo(
            "3 validation errors detected: Value at 'TableName' failed to satisfy constraint: Member"
                + " must not be null; Value at 'IndexName' failed to satisfy constraint: Member must"
                + " have length greater than or equal to 3; Value at 'Select' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT,"
                + " ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]");
    BatchGetItemRequest batch =
        BatchGetItemRequest.builder()
            .requestItems(Map.of("orders", KeysAndAttributes.builder().keys(List.of()).build()))
            .build();
    assertThat(message("BatchGetItem", batch, ValidationTexts.SINCE_2026))
        .isEqualTo(
            "1 validation error detected: Value at 'RequestItems.orders.member.Keys' failed to"
                + " satisfy constraint: Member must have length greater than or equal to 1");
    assertThat(message("BatchGetItem", batch, ValidationTexts.CLASSIC))
        .isEqualTo(
            "1 validation error detected: Value '[]' at 'requestItems.orders.member.keys' failed to"
                + " satisfy constraint: Member must have length greater than or equal to 1");
    assertThat(
            message(
                "Scan", ScanRequest.builder().select("SOME").build(), ValidationTexts.SINCE_2026))
        .startsWith("2 validation errors detected: Value null at 'tableName'");
  }

  private static void refused(String action, SdkRequest request, String message) {
    assertThat(message(action, request, ValidationTexts.SINCE_2026)).isEqualTo(message);
  }

  private static String message(String action, SdkRequest request, ValidationTexts texts) {
    try {
      DynamoDbConstraints.MODEL.require(request, call(action, texts));
    } catch (AwsErrorException e) {
      assertThat(e.error().code()).isEqualTo("ValidationException");
      assertThat(e.error().status()).isEqualTo(400);
      return e.error().message();
    }
    throw new AssertionError("not refused: " + request);
  }

  private static CallContext call(String action, ValidationTexts texts) {
    DynamoDbOptions options = DynamoDbOptions.defaults().withValidationTexts(texts);
    return (CallContext)
        Proxy.newProxyInstance(
            CallContext.class.getClassLoader(),
            new Class<?>[] {CallContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "action" -> action;
                  case "options" -> options;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
