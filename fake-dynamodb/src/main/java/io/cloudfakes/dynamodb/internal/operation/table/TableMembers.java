package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The checks of members that requests on tables have. */
final class TableMembers {
  private static final int MOST_KEY_ELEMENTS = 2;

  private TableMembers() {}

  static void check(MemberFaults faults, CreateTableRequest request) {
    faults
        .required("TableName", request.tableName())
        .matches("TableName", nameOf(request.tableName()), Tables.NAME)
        .required("AttributeDefinitions", !request.hasAttributeDefinitions())
        .required("KeySchema", !request.hasKeySchema());
    billing(faults, request.billingModeAsString(), request.tableClassAsString());
    throughput(faults, "ProvisionedThroughput", request.provisionedThroughput());
    TableStreams.check(faults, request.streamSpecification());
    definitions(faults, request.attributeDefinitions());
    if (request.hasKeySchema()) {
      keySchema(faults, "KeySchema", request.keySchema(), MOST_KEY_ELEMENTS);
    }
    int at = 1;
    for (LocalSecondaryIndex index : request.localSecondaryIndexes()) {
      String member = "LocalSecondaryIndexes." + at++ + ".member.";
      index(faults, member, index.indexName(), index.hasKeySchema(), index.projection());
      keySchema(faults, member + "keySchema", index.keySchema(), MOST_KEY_ELEMENTS);
    }
    at = 1;
    for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
      String member = "GlobalSecondaryIndexes." + at++ + ".member.";
      index(faults, member, index.indexName(), index.hasKeySchema(), index.projection());
      // A global index may have more: how many of a kind is looked at with the indexes.
      keySchema(faults, member + "keySchema", index.keySchema(), Integer.MAX_VALUE);
      throughput(faults, member + "provisionedThroughput", index.provisionedThroughput());
    }
    faults.check();
  }

  static void check(MemberFaults faults, UpdateTableRequest request) {
    billing(faults, request.billingModeAsString(), request.tableClassAsString());
    throughput(faults, "ProvisionedThroughput", request.provisionedThroughput());
    definitions(faults, request.attributeDefinitions());
    int at = 1;
    for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
      String member = "GlobalSecondaryIndexUpdates." + at++ + ".member.";
      CreateGlobalSecondaryIndexAction create = update.create();
      if (create != null) {
        String created = member + "create.";
        index(faults, created, create.indexName(), create.hasKeySchema(), create.projection());
        keySchema(faults, created + "keySchema", create.keySchema(), Integer.MAX_VALUE);
        throughput(faults, created + "provisionedThroughput", create.provisionedThroughput());
      }
      if (update.update() != null) {
        String updated = member + "update.";
        faults.required(updated + "indexName", update.update().indexName());
        throughput(
            faults, updated + "provisionedThroughput", update.update().provisionedThroughput());
      }
      if (update.delete() != null) {
        faults.required(member + "delete.indexName", update.delete().indexName());
      }
    }
    faults.check();
  }

  private static void definitions(MemberFaults faults, List<AttributeDefinition> definitions) {
    int at = 1;
    for (AttributeDefinition definition : definitions) {
      String member = "AttributeDefinitions." + at++ + ".member.";
      faults
          .required(member + "attributeName", definition.attributeName())
          .required(member + "attributeType", definition.attributeTypeAsString())
          .oneOf(member + "attributeType", definition.attributeTypeAsString(), "B", "N", "S");
    }
  }

  /** A table may be named by its ARN, whose form is looked at when the table is. */
  private static @Nullable String nameOf(@Nullable String nameOrArn) {
    return nameOrArn != null && nameOrArn.startsWith("arn:") ? null : nameOrArn;
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

  static void index(
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

  static void keySchema(
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
