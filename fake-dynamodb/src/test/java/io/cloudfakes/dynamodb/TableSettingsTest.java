package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * What may be set on a table beside its keys: tags, encryption, capacity, insights, destinations.
 */
class TableSettingsTest extends DynamoDbTestCase {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/things";
  private static final String INVALID = "One or more parameter values were invalid: ";

  private TableDescription describe() {
    return dynamo.describeTable(b -> b.tableName("things")).table();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  @ContractTest
  void tags_are_given_listed_and_taken(FakeAws world, DynamoDbClient client) {
    createTable(client, "things", b -> b.tags(tag("team", "blue")), "pk:S");
    client.tagResource(b -> b.resourceArn(ARN).tags(tag("team", "red"), tag("cost", "")));
    assertThat(client.listTagsOfResource(b -> b.resourceArn(ARN)).tags())
        .containsExactly(tag("cost", ""), tag("team", "red"));
    client.untagResource(b -> b.resourceArn(ARN).tagKeys("team", "unknown"));
    assertThat(client.listTagsOfResource(b -> b.resourceArn(ARN)).tags())
        .containsExactly(tag("cost", ""));
  }

  @Test
  void tags_are_listed_ten_a_page() {
    createTable("things");
    List<Tag> tags = new ArrayList<>();
    for (int i = 10; i < 35; i++) {
      tags.add(tag("key-" + i, "v"));
    }
    dynamo.tagResource(b -> b.resourceArn(ARN).tags(tags));
    List<Tag> listed = new ArrayList<>();
    String token = null;
    int pages = 0;
    do {
      String from = token;
      ListTagsOfResourceResponse page =
          dynamo.listTagsOfResource(b -> b.resourceArn(ARN).nextToken(from));
      assertThat(page.tags()).hasSizeLessThanOrEqualTo(10);
      listed.addAll(page.tags());
      token = page.nextToken();
      pages++;
    } while (token != null);
    assertThat(listed).isEqualTo(tags);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void tags_that_cannot_be_are_refused() {
    createTable("things");
    assertInvalid(
        "Atleast one Tag needs to be provided as Input.",
        () -> dynamo.tagResource(b -> b.resourceArn(ARN).tags(List.of())));
    assertInvalid(
        INVALID + "Duplicate tag key: a",
        () -> dynamo.tagResource(b -> b.resourceArn(ARN).tags(tag("a", "1"), tag("a", "2"))));
    assertInvalid(
        INVALID + "Tag keys that start with aws: are reserved for system use: aws:x",
        () -> dynamo.tagResource(b -> b.resourceArn(ARN).tags(tag("aws:x", "1"))));
    List<Tag> many = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      many.add(tag("k" + i, ""));
    }
    assertInvalid(
        INVALID + "The number of tags exceeds the limit of 50 per resource: 51",
        () -> dynamo.tagResource(b -> b.resourceArn(ARN).tags(many)));
    assertInvalid(
        "Invalid TableArn: Invalid ResourceArn provided as input things",
        () -> dynamo.listTagsOfResource(b -> b.resourceArn("things")));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: ResourcArn: " + ARN + "-2 not found",
        () -> dynamo.listTagsOfResource(b -> b.resourceArn(ARN + "-2")));
    assertThat(dynamo.listTagsOfResource(b -> b.resourceArn(ARN)).tags()).isEmpty();
  }

  @Test
  void encryption_with_a_key_of_kms_is_described_by_the_arn_of_the_key() {
    createTable(dynamo, "things", b -> b.sseSpecification(s -> s.enabled(true)), "pk:S");
    assertThat(describe().sseDescription().status()).isEqualTo(SSEStatus.ENABLED);
    assertThat(describe().sseDescription().sseType()).isEqualTo(SSEType.KMS);
    String managed = describe().sseDescription().kmsMasterKeyArn();
    assertThat(managed).matches("arn:aws:kms:us-east-1:123456789012:key/[0-9a-f-]{36}");
    createTable(
        dynamo,
        "other",
        b -> b.sseSpecification(s -> s.enabled(true).sseType(SSEType.KMS)),
        "pk:S");
    assertThat(
            dynamo
                .describeTable(b -> b.tableName("other"))
                .table()
                .sseDescription()
                .kmsMasterKeyArn())
        .isEqualTo(managed);
    assertThat(
            dynamo
                .updateTable(
                    b ->
                        b.tableName("things")
                            .sseSpecification(s -> s.enabled(true).kmsMasterKeyId("key-1")))
                .tableDescription()
                .sseDescription()
                .status())
        .isEqualTo(SSEStatus.UPDATING);
    assertThat(describe().sseDescription().kmsMasterKeyArn())
        .isEqualTo("arn:aws:kms:us-east-1:123456789012:key/key-1");
    assertInvalid(
        INVALID + "Table is already encrypted by given KMSMasterKeyId",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .sseSpecification(s -> s.enabled(true).kmsMasterKeyId("key-1"))));
    dynamo.updateTable(b -> b.tableName("things").sseSpecification(s -> s.enabled(false)));
    assertThat(describe().sseDescription()).isNull();
  }

  @Test
  void warm_throughput_can_be_raised_and_never_lowered() {
    createTable("things");
    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    dynamo.updateTable(
        b -> b.tableName("things").warmThroughput(w -> w.writeUnitsPerSecond(9_000L)));
    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(9_000);
    assertInvalid(
        INVALID
            + "Requested WriteUnitsPerSecond for WarmThroughput for table is lower than current"
            + " WarmThroughput, decreasing WarmThroughput is not supported",
        () ->
            dynamo.updateTable(
                b -> b.tableName("things").warmThroughput(w -> w.writeUnitsPerSecond(8_000L))));
  }

  private void throughput(long read, long write) {
    dynamo.updateTable(
        b ->
            b.tableName("things")
                .provisionedThroughput(t -> t.readCapacityUnits(read).writeCapacityUnits(write)));
  }

  @Test
  void throughput_can_be_lowered_four_times_a_day_and_then_once_an_hour() {
    createTable(
        dynamo,
        "things",
        b ->
            b.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(9L).writeCapacityUnits(9L)),
        "pk:S");
    for (long read = 8; read > 4; read--) {
      throughput(read, 9);
    }
    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isEqualTo(4);
    assertRefused(
        "LimitExceededException",
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given"
            + " UTC day. After the first 4 decreases, each subsequent decrease in the same UTC day"
            + " can be performed at most once every 3600 seconds. Number of decreases today: 4."
            + " Last decrease at Saturday, August 1, 2026 at 12:00:00 AM Coordinated Universal"
            + " Time. Next decrease can be made at Saturday, August 1, 2026 at 1:00:00 AM"
            + " Coordinated Universal Time",
        () -> throughput(4, 9));
    throughput(5, 10);
    aws.clock().advance(Duration.ofHours(1));
    throughput(4, 9);
    assertRefused(
        "LimitExceededException",
        "Subscriber limit exceeded: The requested ReadCapacityUnits of 40001 exceeds the per-table"
            + " limit of 40000",
        () -> throughput(40_001, 9));
  }

  @Test
  void a_table_can_be_switched_to_on_demand_four_times_a_day() {
    createTable("things");
    for (int i = 0; i < 4; i++) {
      dynamo.updateTable(
          b ->
              b.tableName("things")
                  .billingMode(BillingMode.PROVISIONED)
                  .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)));
      dynamo.updateTable(b -> b.tableName("things").billingMode(BillingMode.PAY_PER_REQUEST));
    }
    dynamo.updateTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)));
    assertRefused(
        "LimitExceededException",
        "Subscriber limit exceeded: Update to PayPerRequest mode are limited to 4 in 1 day(s)."
            + " Last update at Saturday, August 1, 2026 at 12:00:00 AM Coordinated Universal Time."
            + " Next update can be made at Sunday, August 2, 2026 at 12:00:00 AM Coordinated"
            + " Universal Time",
        () ->
            dynamo.updateTable(
                b -> b.tableName("things").billingMode(BillingMode.PAY_PER_REQUEST)));
    aws.clock().advance(Duration.ofDays(1));
    dynamo.updateTable(b -> b.tableName("things").billingMode(BillingMode.PAY_PER_REQUEST));
  }

  @Test
  void the_table_class_can_be_changed_twice_in_thirty_days() {
    createTable("things");
    for (TableClass each :
        List.of(TableClass.STANDARD_INFREQUENT_ACCESS, TableClass.STANDARD, TableClass.STANDARD)) {
      dynamo.updateTable(b -> b.tableName("things").tableClass(each));
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                dynamo.updateTable(
                    b -> b.tableName("things").tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)))
        .hasMessageContaining("limited to 2 in 30 day(s)");
    assertThat(describe().tableClassSummary().tableClass()).isEqualTo(TableClass.STANDARD);
  }

  @Test
  void an_on_demand_maximum_is_of_on_demand_tables_only() {
    createTable(
        dynamo, "things", b -> b.onDemandThroughput(t -> t.maxReadRequestUnits(7L)), "pk:S");
    assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isEqualTo(7);
    assertInvalid(
        INVALID + "OnDemandThroughput cannot be specified when BillingMode is PROVISIONED",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .onDemandThroughput(t -> t.maxReadRequestUnits(7L))));
  }

  @ContractTest
  void contributor_insights_are_turned_on_and_off(FakeAws world, DynamoDbClient client) {
    createTable(client, "things", b -> {}, "pk:S", "sk:S");
    assertThat(
            client
                .describeContributorInsights(b -> b.tableName("things"))
                .contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.DISABLED);
    assertThat(client.listContributorInsights(b -> {}).contributorInsightsSummaries()).isEmpty();
    assertThat(
            client
                .updateContributorInsights(
                    b ->
                        b.tableName("things")
                            .contributorInsightsAction(ContributorInsightsAction.ENABLE))
                .contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.ENABLING);
    var described = client.describeContributorInsights(b -> b.tableName("things"));
    assertThat(described.contributorInsightsStatus()).isEqualTo(ContributorInsightsStatus.ENABLED);
    assertThat(described.contributorInsightsRuleList()).hasSize(4);
    assertThat(described.contributorInsightsRuleList().get(0))
        .startsWith("DynamoDBContributorInsights-PKC-things-");
    assertThat(
            client
                .listContributorInsights(b -> b.tableName("things"))
                .contributorInsightsSummaries())
        .hasSize(1);
    client.updateContributorInsights(
        b -> b.tableName("things").contributorInsightsAction(ContributorInsightsAction.DISABLE));
    assertThat(
            client
                .describeContributorInsights(b -> b.tableName("things"))
                .contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.DISABLED);
  }

  @Test
  void contributor_insights_are_of_tables_and_global_indexes_that_are_there() {
    createTable("things");
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: nowhere not found",
        () -> dynamo.describeContributorInsights(b -> b.tableName("nowhere")));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: things index: nowhere not found",
        () ->
            dynamo.updateContributorInsights(
                b ->
                    b.tableName("things")
                        .indexName("nowhere")
                        .contributorInsightsAction(ContributorInsightsAction.ENABLE)));
  }

  @ContractTest
  void a_kinesis_destination_is_enabled_updated_and_disabled(FakeAws world, DynamoDbClient client) {
    String stream = "arn:aws:kinesis:us-east-1:123456789012:stream/changes";
    createTable(client, "things", b -> {}, "pk:S");
    assertThat(
            client
                .enableKinesisStreamingDestination(b -> b.tableName("things").streamArn(stream))
                .destinationStatus())
        .isEqualTo(DestinationStatus.ENABLING);
    var described = client.describeKinesisStreamingDestination(b -> b.tableName("things"));
    assertThat(described.kinesisDataStreamDestinations().get(0).destinationStatus())
        .isEqualTo(DestinationStatus.ACTIVE);
    client.updateKinesisStreamingDestination(
        b ->
            b.tableName("things")
                .streamArn(stream)
                .updateKinesisStreamingConfiguration(
                    c -> c.approximateCreationDateTimePrecision("MICROSECOND")));
    assertThat(
            client
                .describeKinesisStreamingDestination(b -> b.tableName("things"))
                .kinesisDataStreamDestinations()
                .get(0)
                .approximateCreationDateTimePrecisionAsString())
        .isEqualTo("MICROSECOND");
    client.disableKinesisStreamingDestination(b -> b.tableName("things").streamArn(stream));
    assertThat(
            client
                .describeKinesisStreamingDestination(b -> b.tableName("things"))
                .kinesisDataStreamDestinations()
                .get(0)
                .destinationStatus())
        .isEqualTo(DestinationStatus.DISABLED);
  }

  @Test
  void kinesis_destinations_are_refused_in_the_words_aws_was_heard_to_use() {
    String stream = "arn:aws:kinesis:us-east-1:123456789012:stream/changes";
    String other = "arn:aws:kinesis:us-east-1:123456789012:stream/bad-stream";
    createTable("things");
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: bad-table not found",
        () ->
            dynamo.enableKinesisStreamingDestination(
                b -> b.tableName("bad-table").streamArn(stream)));
    dynamo.enableKinesisStreamingDestination(b -> b.tableName("things").streamArn(stream));
    assertInvalid(
        "Streaming destination cannot be updated with given parameters:"
            + " UpdateKinesisStreamingConfiguration cannot be null or contain only null values",
        () ->
            dynamo.updateKinesisStreamingDestination(b -> b.tableName("things").streamArn(stream)));
    assertInvalid(
        "Table is not in a valid state to enable Kinesis Streaming Destination: No streaming"
            + " destination with streamArn: "
            + other
            + " found for table with tableName: things",
        () ->
            dynamo.updateKinesisStreamingDestination(
                b ->
                    b.tableName("things")
                        .streamArn(other)
                        .updateKinesisStreamingConfiguration(
                            c -> c.approximateCreationDateTimePrecision("MICROSECOND"))));
    assertInvalid(
        "Invalid Request: Precision is already set to the desired value of MILLISECOND for tableId: "
            + describe().tableId()
            + ", kdsArn: "
            + stream,
        () ->
            dynamo.updateKinesisStreamingDestination(
                b ->
                    b.tableName("things")
                        .streamArn(stream)
                        .updateKinesisStreamingConfiguration(
                            c -> c.approximateCreationDateTimePrecision("MILLISECOND"))));
    assertInvalid(
        "1 validation error detected: Value 'SECOND' at"
            + " 'updateKinesisStreamingConfiguration.approximateCreationDateTimePrecision' failed"
            + " to satisfy constraint: Member must satisfy enum value set: [MILLISECOND,"
            + " MICROSECOND]",
        () ->
            dynamo.updateKinesisStreamingDestination(
                b ->
                    b.tableName("things")
                        .streamArn(stream)
                        .updateKinesisStreamingConfiguration(
                            c -> c.approximateCreationDateTimePrecision("SECOND"))));
  }

  @Test
  void auto_scaling_is_kept_and_described() {
    createTable("things");
    dynamo.updateTableReplicaAutoScaling(
        b ->
            b.tableName("things")
                .provisionedWriteCapacityAutoScalingUpdate(
                    w ->
                        w.minimumUnits(1L)
                            .maximumUnits(9L)
                            .scalingPolicyUpdate(
                                p ->
                                    p.policyName("half")
                                        .targetTrackingScalingPolicyConfiguration(
                                            t -> t.targetValue(50.0))))
                .replicaUpdates(
                    r ->
                        r.regionName("us-east-1")
                            .replicaProvisionedReadCapacityAutoScalingUpdate(
                                u -> u.minimumUnits(2L).maximumUnits(3L))));
    dynamo.updateTableReplicaAutoScaling(
        b ->
            b.tableName("things")
                .provisionedWriteCapacityAutoScalingUpdate(w -> w.maximumUnits(20L)));
    var replica =
        dynamo
            .describeTableReplicaAutoScaling(b -> b.tableName("things"))
            .tableAutoScalingDescription()
            .replicas()
            .get(0);
    assertThat(replica.regionName()).isEqualTo("us-east-1");
    assertThat(replica.replicaProvisionedReadCapacityAutoScalingSettings().maximumUnits())
        .isEqualTo(3);
    var writes = replica.replicaProvisionedWriteCapacityAutoScalingSettings();
    assertThat(writes.minimumUnits()).isEqualTo(1);
    assertThat(writes.maximumUnits()).isEqualTo(20);
    assertThat(
            writes
                .scalingPolicies()
                .get(0)
                .targetTrackingScalingPolicyConfiguration()
                .targetValue())
        .isEqualTo(50.0);
    assertThat(writes.autoScalingRoleArn())
        .endsWith("AWSServiceRoleForApplicationAutoScaling_DynamoDBTable");
    assertInvalid(
        INVALID + "The table has no replica in the region: eu-west-3",
        () ->
            dynamo.updateTableReplicaAutoScaling(
                b -> b.tableName("things").replicaUpdates(r -> r.regionName("eu-west-3"))));
  }

  @Test
  void a_table_can_be_named_by_its_arn() {
    createTable("things");
    dynamo.putItem(b -> b.tableName(ARN).item(item("pk", "a")));
    assertThat(dynamo.describeTable(b -> b.tableName(ARN)).table().itemCount()).isEqualTo(1);
    dynamo.updateTable(b -> b.tableName(ARN).deletionProtectionEnabled(true));
    assertThat(describe().deletionProtectionEnabled()).isTrue();
  }
}
