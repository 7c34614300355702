package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What only SDKs newer than the oldest supported one can say. */
class NewerSdkTest extends DynamoDbTestCase {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/things";

  @Test
  void contributor_insights_have_a_mode() {
    createTable("things");
    assertThat(
            dynamo
                .updateContributorInsights(
                    b ->
                        b.tableName("things")
                            .contributorInsightsAction(ContributorInsightsAction.ENABLE)
                            .contributorInsightsMode(ContributorInsightsMode.THROTTLED_KEYS))
                .contributorInsightsMode())
        .isEqualTo(ContributorInsightsMode.THROTTLED_KEYS);
    var described = dynamo.describeContributorInsights(b -> b.tableName("things"));
    assertThat(described.contributorInsightsMode())
        .isEqualTo(ContributorInsightsMode.THROTTLED_KEYS);
    assertThat(described.contributorInsightsRuleList()).hasSize(1);
    assertThat(
            dynamo
                .listContributorInsights(b -> {})
                .contributorInsightsSummaries()
                .get(0)
                .contributorInsightsMode())
        .isEqualTo(ContributorInsightsMode.THROTTLED_KEYS);
  }

  @Test
  void throttling_says_what_was_exceeded() {
    try (FakeAws world =
        FakeAws.builder()
            .startingAt(START)
            .option(DynamoDbOptions.defaults().withEnforcedThroughput())
            .create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      createTable(
          client,
          "things",
          b ->
              b.billingMode(BillingMode.PROVISIONED)
                  .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)),
          "pk:S");
      client.putItem(b -> b.tableName("things").item(item("pk", "a")));
      assertThatThrownBy(() -> client.putItem(b -> b.tableName("things").item(item("pk", "a"))))
          .isInstanceOfSatisfying(
              ProvisionedThroughputExceededException.class,
              e ->
                  assertThat(e.throttlingReasons())
                      .containsExactly(
                          ThrottlingReason.builder()
                              .reason("TableWriteProvisionedThroughputExceeded")
                              .resource(ARN)
                              .build()));
      client.updateTable(b -> b.tableName("things").billingMode(BillingMode.PAY_PER_REQUEST));
      client.updateTable(
          b -> b.tableName("things").onDemandThroughput(t -> t.maxReadRequestUnits(1L)));
      client.scan(b -> b.tableName("things"));
      client.scan(b -> b.tableName("things"));
      assertThatThrownBy(() -> client.scan(b -> b.tableName("things")))
          .isInstanceOfSatisfying(
              ThrottlingException.class,
              e ->
                  assertThat(e.throttlingReasons().get(0).reason())
                      .isEqualTo("TableReadMaxOnDemandThroughputExceeded"));
    }
  }

  @Test
  void the_children_of_a_shard_can_be_asked_for() {
    createTable(
        dynamo,
        "things",
        b ->
            b.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)),
        "pk:S");
    aws.clock().advance(Duration.ofHours(9));
    DynamoDbStreamsClient streams = aws.client(DynamoDbStreamsClient.class);
    String arn = dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn();
    List<Shard> all = streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards();
    assertThat(all).hasSize(3);
    for (int i = 0; i < 3; i++) {
      String parent = all.get(i).shardId();
      assertThat(
              streams
                  .describeStream(
                      b ->
                          b.streamArn(arn)
                              .shardFilter(
                                  f -> f.type(ShardFilterType.CHILD_SHARDS).shardId(parent)))
                  .streamDescription()
                  .shards())
          .isEqualTo(all.subList(Math.min(i + 1, 3), Math.min(i + 2, 3)));
    }
    assertThatThrownBy(
            () ->
                streams.describeStream(
                    b -> b.streamArn(arn).shardFilter(f -> f.type("ALL").shardId("shard"))))
        .hasMessageContaining("2 validation errors detected: ")
        .hasMessageContaining("Member must satisfy enum value set: [CHILD_SHARDS]")
        .hasMessageContaining("Member must have length greater than or equal to 28");
  }
}
