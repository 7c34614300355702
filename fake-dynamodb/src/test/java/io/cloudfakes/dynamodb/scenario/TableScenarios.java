package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.definitions;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.keys;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tables, their tags and times to live, and what an account may have of them. */
final class TableScenarios {
  private TableScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateTable", TableScenarios::create)
        .on("DescribeTable", TableScenarios::describe)
        .on("UpdateTable", TableScenarios::update)
        .on("DeleteTable", TableScenarios::delete)
        .on("ListTables", TableScenarios::list)
        .on("DescribeLimits", TableScenarios::limits)
        .on("DescribeEndpoints", TableScenarios::endpoints)
        .on("TagResource", TableScenarios::tag)
        .on("UntagResource", TableScenarios::untag)
        .on("ListTagsOfResource", TableScenarios::tags)
        .on("UpdateTimeToLive", TableScenarios::timeToLive)
        .on("DescribeTimeToLive", TableScenarios::describeTimeToLive);
  }

  private static void create(Stage stage) {
    TableDescription made =
        stage
            .dynamo()
            .createTable(
                b ->
                    b.tableName(Stage.TABLE)
                        .attributeDefinitions(definitions("id:B"))
                        .keySchema(keys("id"))
                        .provisionedThroughput(t -> t.readCapacityUnits(3L).writeCapacityUnits(2L)))
            .tableDescription();
    assertThat(made.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(made.tableArn()).matches("arn:aws:dynamodb:us-east-1:\\d{12}:table/things");
    assertThat(made.creationDateTime()).isBetween("2030-01-02T03:04:05Z", "2030-01-02T03:04:06Z");
    assertThat(made.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(
            stage.refused(
                "ResourceInUseException", "Table already exists: things", () -> stage.table()))
        .isInstanceOf(ResourceInUseException.class);
  }

  private static void describe(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "tag", "t");
    TableDescription table = stage.describe();
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(table.keySchema()).isEqualTo(keys("pk", "sk"));
    assertThat(table.attributeDefinitions())
        .containsExactlyInAnyOrderElementsOf(definitions("pk:S", "sk:N", "tag:S"));
    assertThat(table.itemCount()).isEqualTo(1);
    assertThat(table.globalSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexName()).isEqualTo("by-tag");
              assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE);
              assertThat(index.indexArn()).isEqualTo(table.tableArn() + "/index/by-tag");
            });
    assertThat(
            stage.refused(
                "ResourceNotFoundException",
                "Requested resource not found: Table: none not found",
                () -> stage.dynamo().describeTable(b -> b.tableName("none"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static void update(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "rank", 7);
    TableDescription updated =
        stage
            .dynamo()
            .updateTable(
                b ->
                    b.tableName(Stage.TABLE)
                        .attributeDefinitions(definitions("pk:S", "sk:N", "tag:S", "rank:N"))
                        .globalSecondaryIndexUpdates(
                            u ->
                                u.create(
                                    c ->
                                        c.indexName("by-rank")
                                            .keySchema(keys("rank"))
                                            .projection(
                                                p -> p.projectionType(ProjectionType.ALL)))))
            .tableDescription();
    assertThat(updated.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(stage.describe().globalSecondaryIndexes()).hasSize(2);
    assertThat(
            stage
                .dynamo()
                .query(
                    b ->
                        b.tableName(Stage.TABLE)
                            .indexName("by-rank")
                            .keyConditionExpression("#r = :r")
                            .expressionAttributeNames(java.util.Map.of("#r", "rank"))
                            .expressionAttributeValues(item(":r", 7)))
                .items())
        .containsExactly(item("pk", "a", "sk", 1, "rank", 7));
    stage
        .dynamo()
        .updateTable(
            b ->
                b.tableName(Stage.TABLE)
                    .globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName("by-tag"))));
    assertThat(stage.describe().globalSecondaryIndexes()).hasSize(1);
    stage.dynamo().updateTable(b -> b.tableName(Stage.TABLE).deletionProtectionEnabled(true));
    assertThat(stage.describe().deletionProtectionEnabled()).isTrue();
  }

  private static void delete(Stage stage) {
    stage.table(b -> b.deletionProtectionEnabled(true));
    stage.refused(
        "ValidationException",
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
            + " protection first.",
        () -> stage.dynamo().deleteTable(b -> b.tableName(Stage.TABLE)));
    stage.dynamo().updateTable(b -> b.tableName(Stage.TABLE).deletionProtectionEnabled(false));
    assertThat(
            stage
                .dynamo()
                .deleteTable(b -> b.tableName(Stage.TABLE))
                .tableDescription()
                .tableStatus())
        .isEqualTo(TableStatus.DELETING);
    stage.refused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: things not found",
        () -> stage.dynamo().deleteTable(b -> b.tableName(Stage.TABLE)));
  }

  private static void list(Stage stage) {
    for (int i = 1; i <= 5; i++) {
      String name = "table-" + i;
      stage.table(b -> b.tableName(name));
    }
    List<String> names = new ArrayList<>();
    String last = null;
    do {
      String from = last;
      ListTablesResponse page =
          stage.dynamo().listTables(b -> b.limit(2).exclusiveStartTableName(from));
      assertThat(page.tableNames()).hasSizeLessThanOrEqualTo(2);
      names.addAll(page.tableNames());
      last = page.lastEvaluatedTableName();
    } while (last != null);
    assertThat(names).containsExactly("table-1", "table-2", "table-3", "table-4", "table-5");
  }

  private static void limits(Stage stage) {
    var limits = stage.dynamo().describeLimits(b -> {});
    assertThat(limits.accountMaxReadCapacityUnits()).isEqualTo(80_000);
    assertThat(limits.accountMaxWriteCapacityUnits()).isEqualTo(80_000);
    assertThat(limits.tableMaxReadCapacityUnits()).isEqualTo(40_000);
    assertThat(limits.tableMaxWriteCapacityUnits()).isEqualTo(40_000);
  }

  private static void endpoints(Stage stage) {
    assertThat(stage.dynamo().describeEndpoints(b -> {}).endpoints())
        .singleElement()
        .satisfies(
            endpoint -> {
              assertThat(endpoint.address()).isEqualTo("dynamodb.us-east-1.amazonaws.com");
              assertThat(endpoint.cachePeriodInMinutes()).isEqualTo(1440);
            });
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Tag> tagsOf(Stage stage, String arn) {
    return stage.dynamo().listTagsOfResource(b -> b.resourceArn(arn)).tags();
  }

  private static void tag(Stage stage) {
    String arn = stage.table(b -> b.tags(tag("team", "blue"))).describe().tableArn();
    stage.dynamo().tagResource(b -> b.resourceArn(arn).tags(tag("team", "red"), tag("cost", "")));
    assertThat(tagsOf(stage, arn)).containsExactlyInAnyOrder(tag("team", "red"), tag("cost", ""));
  }

  private static void untag(Stage stage) {
    String arn =
        stage.table(b -> b.tags(tag("team", "blue"), tag("cost", "1"))).describe().tableArn();
    stage.dynamo().untagResource(b -> b.resourceArn(arn).tagKeys("team", "unknown"));
    assertThat(tagsOf(stage, arn)).containsExactly(tag("cost", "1"));
  }

  private static void tags(Stage stage) {
    List<Tag> many = new ArrayList<>();
    for (int i = 10; i < 23; i++) {
      many.add(tag("key-" + i, "v"));
    }
    String arn = stage.table(b -> b.tags(many)).describe().tableArn();
    var page = stage.dynamo().listTagsOfResource(b -> b.resourceArn(arn));
    assertThat(page.tags()).hasSize(10);
    assertThat(
            stage
                .dynamo()
                .listTagsOfResource(b -> b.resourceArn(arn).nextToken(page.nextToken()))
                .tags())
        .hasSize(3);
  }

  private static void enableTimeToLive(Stage stage) {
    stage
        .dynamo()
        .updateTimeToLive(
            b ->
                b.tableName(Stage.TABLE)
                    .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
  }

  private static void timeToLive(Stage stage) {
    stage.table();
    enableTimeToLive(stage);
    stage.put("pk", "a", "sk", 1, "expires", stage.aws().clock().instant().getEpochSecond() + 60);
    stage.aws().clock().advance(Duration.ofSeconds(62));
    assertThat(stage.get("a", 1)).isEmpty();
    stage.refused(
        "ValidationException", "TimeToLive is already enabled", () -> enableTimeToLive(stage));
  }

  private static void describeTimeToLive(Stage stage) {
    stage.table();
    assertThat(
            stage
                .dynamo()
                .describeTimeToLive(b -> b.tableName(Stage.TABLE))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.DISABLED);
    enableTimeToLive(stage);
    var description =
        stage.dynamo().describeTimeToLive(b -> b.tableName(Stage.TABLE)).timeToLiveDescription();
    assertThat(description.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    assertThat(description.attributeName()).isEqualTo("expires");
  }
}
