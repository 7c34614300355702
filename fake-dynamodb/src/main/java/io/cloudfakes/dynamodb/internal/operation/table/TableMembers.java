package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** The checks of members that requests on tables have. */
final class TableMembers {
  private static final int MOST_KEY_ELEMENTS = 2;

  private TableMembers() {}

  static void check(MemberFaults faults, CreateTableRequest request) {
    faults
        .required("TableName", request.tableName())
        .matches("TableName", request.tableName(), Tables.NAME)
        .required("AttributeDefinitions", !request.hasAttributeDefinitions())
        .required("KeySchema", !request.hasKeySchema());
    billing(faults, request.billingModeAsString(), request.tableClassAsString());
    throughput(faults, "ProvisionedThroughput", request.provisionedThroughput());
    TableStreams.check(faults, request.streamSpecification());
    int at = 1;
    for (AttributeDefinition definition : request.attributeDefinitions()) {
      String member = "AttributeDefinitions." + at++ + ".member.";
      faults
          .required(member + "attributeName", definition.attributeName())
          .required(member + "attributeType", definition.attributeTypeAsString())
          .oneOf(member + "attributeType", definition.attributeTypeAsString(), "B", "N", "S");
    }
    if (request.hasKeySchema()) {
      keySchema(faults, "KeySchema", request.keySchema(), MOST_KEY_ELEMENTS);
    }
    at = 1;
    for (LocalSecondaryIndex index : request.localSecondaryIndexes()) {
      String member = "LocalSecondaryIndexes." + at++ + ".member.";
      index(faults, member, index.indexName(), index.hasKeySchema(), index.projection());
      keySchema(faults, member + "keySchema", index.keySchema(), MOST_KEY_ELEMENTS);
    }
    at = 1;
    for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
      String member = "GlobalSecondaryIndexes." + at++ + ".member.";
      index(faults, member, index.indexName(), index.hasKeySchema(), index.projection());
      // A global index may have more; that is refused later, as not modelled.
      keySchema(faults, member + "keySchema", index.keySchema(), Integer.MAX_VALUE);
      throughput(faults, member + "provisionedThroughput", index.provisionedThroughput());
    }
    faults.check();
  }

  static void billing(
      MemberFaults faults, @Nullable String billingMode, @Nullable String tableClass) {
    faults
        .oneOf("BillingMode", billingMode, "PROVISIONED", "PAY_PER_REQUEST")
        .oneOf("TableClass", tableClass, "STANDARD", "STANDARD_INFREQUENT_ACCESS");
  }

  static void throughput(
      MemberFaults faults, String member, @Nullable ProvisionedThroughput throughput) {
    if (throughput != null) {
      faults
          .required(member + ".readCapacityUnits", throughput.readCapacityUnits())
          .required(member + ".writeCapacityUnits", throughput.writeCapacityUnits())
          .atLeast(member + ".readCapacityUnits", throughput.readCapacityUnits(), 1L)
          .atLeast(member + ".writeCapacityUnits", throughput.writeCapacityUnits(), 1L);
    }
  }

  private static void index(
      MemberFaults faults,
      String member,
      @Nullable String name,
      boolean hasKeySchema,
      @Nullable Projection projection) {
    faults
        .required(member + "indexName", name)
        .required(member + "keySchema", !hasKeySchema)
        .required(member + "projection", projection);
    if (name != null) {
      faults
          .matches(member + "indexName", name, Tables.NAME)
          .length(member + "indexName", name, name.length(), 3, 255);
    }
    if (projection != null) {
      faults.oneOf(
          member + "projection.projectionType",
          projection.projectionTypeAsString(),
          "ALL",
          "INCLUDE",
          "KEYS_ONLY");
    }
  }

  private static void keySchema(
      MemberFaults faults, String member, List<KeySchemaElement> elements, int most) {
    if (elements.isEmpty() || elements.size() > most) {
      faults.length(member, elements, elements.size(), 1, most);
    }
    int at = 1;
    for (KeySchemaElement element : elements) {
      String name = member + "." + at++ + ".member.";
      faults
          .required(name + "attributeName", element.attributeName())
          .required(name + "keyType", element.keyTypeAsString())
          .oneOf(name + "keyType", element.keyTypeAsString(), "HASH", "RANGE");
    }
  }
}
