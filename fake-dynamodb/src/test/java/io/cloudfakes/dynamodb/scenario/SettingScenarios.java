package io.cloudfakes.dynamodb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;

/** Policies, insights, destinations and scaling of a table. */
final class SettingScenarios {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/changes";

  private SettingScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutResourcePolicy", SettingScenarios::putPolicy)
        .on("GetResourcePolicy", SettingScenarios::getPolicy)
        .on("DeleteResourcePolicy", SettingScenarios::deletePolicy)
        .on("UpdateContributorInsights", SettingScenarios::updateInsights)
        .on("DescribeContributorInsights", SettingScenarios::describeInsights)
        .on("ListContributorInsights", SettingScenarios::listInsights)
        .on("EnableKinesisStreamingDestination", SettingScenarios::enableDestination)
        .on("DescribeKinesisStreamingDestination", SettingScenarios::describeDestination)
        .on("UpdateKinesisStreamingDestination", SettingScenarios::updateDestination)
        .on("DisableKinesisStreamingDestination", SettingScenarios::disableDestination)
        .on("UpdateTableReplicaAutoScaling", SettingScenarios::scale)
        .on("DescribeTableReplicaAutoScaling", SettingScenarios::describeScaling);
  }

  private static String policy(String arn) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
        + "{\"AWS\":\"222222222222\"},\"Action\":\"dynamodb:GetItem\",\"Resource\":\""
        + arn
        + "\"}]}";
  }

  private static String withPolicy(Stage stage) {
    String arn = stage.table().describe().tableArn();
    return stage
        .dynamo()
        .putResourcePolicy(b -> b.resourceArn(arn).policy(policy(arn)))
        .revisionId();
  }

  private static void putPolicy(Stage stage) {
    String revision = withPolicy(stage);
    String arn = stage.describe().tableArn();
    assertThat(revision).isNotEmpty();
    assertThat(
            stage
                .dynamo()
                .putResourcePolicy(
                    b ->
                        b.resourceArn(arn)
                            .policy(policy(arn).replace("GetItem", "PutItem"))
                            .expectedRevisionId(revision))
                .revisionId())
        .isNotEqualTo(revision);
  }

  private static void getPolicy(Stage stage) {
    String revision = withPolicy(stage);
    String arn = stage.describe().tableArn();
    var found = stage.dynamo().getResourcePolicy(b -> b.resourceArn(arn));
    assertThat(found.revisionId()).isEqualTo(revision);
    assertThat(found.policy()).contains("dynamodb:GetItem");
  }

  private static void deletePolicy(Stage stage) {
    String revision = withPolicy(stage);
    String arn = stage.describe().tableArn();
    assertThat(stage.dynamo().deleteResourcePolicy(b -> b.resourceArn(arn)).revisionId())
        .isEqualTo(revision);
    assertThat(
            stage.refused(
                "PolicyNotFoundException",
                "Resource-based policy not found for the provided ResourceArn: " + arn,
                () -> stage.dynamo().getResourcePolicy(b -> b.resourceArn(arn))))
        .isInstanceOf(PolicyNotFoundException.class);
  }

  private static void insights(Stage stage, ContributorInsightsAction action) {
    stage
        .dynamo()
        .updateContributorInsights(b -> b.tableName(Stage.TABLE).contributorInsightsAction(action));
  }

  private static ContributorInsightsStatus insights(Stage stage) {
    return stage
        .dynamo()
        .describeContributorInsights(b -> b.tableName(Stage.TABLE))
        .contributorInsightsStatus();
  }

  private static void updateInsights(Stage stage) {
    stage.table();
    insights(stage, ContributorInsightsAction.ENABLE);
    assertThat(insights(stage)).isEqualTo(ContributorInsightsStatus.ENABLED);
    insights(stage, ContributorInsightsAction.DISABLE);
    assertThat(insights(stage)).isEqualTo(ContributorInsightsStatus.DISABLED);
  }

  private static void describeInsights(Stage stage) {
    stage.table();
    assertThat(insights(stage)).isEqualTo(ContributorInsightsStatus.DISABLED);
    stage
        .dynamo()
        .updateContributorInsights(
            b ->
                b.tableName(Stage.TABLE)
                    .indexName("by-tag")
                    .contributorInsightsAction(ContributorInsightsAction.ENABLE));
    var index =
        stage
            .dynamo()
            .describeContributorInsights(b -> b.tableName(Stage.TABLE).indexName("by-tag"));
    assertThat(index.contributorInsightsStatus()).isEqualTo(ContributorInsightsStatus.ENABLED);
    assertThat(index.contributorInsightsRuleList()).isNotEmpty();
    assertThat(insights(stage)).isEqualTo(ContributorInsightsStatus.DISABLED);
  }

  private static void listInsights(Stage stage) {
    stage.table();
    insights(stage, ContributorInsightsAction.ENABLE);
    assertThat(stage.dynamo().listContributorInsights(b -> {}).contributorInsightsSummaries())
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.tableName()).isEqualTo(Stage.TABLE);
              assertThat(summary.indexName()).isNull();
            });
  }

  private static void enable(Stage stage) {
    stage
        .dynamo()
        .enableKinesisStreamingDestination(b -> b.tableName(Stage.TABLE).streamArn(STREAM));
  }

  private static KinesisDataStreamDestination destination(Stage stage) {
    return stage
        .dynamo()
        .describeKinesisStreamingDestination(b -> b.tableName(Stage.TABLE))
        .kinesisDataStreamDestinations()
        .get(0);
  }

  private static void enableDestination(Stage stage) {
    stage.table();
    enable(stage);
    assertThat(destination(stage).destinationStatus()).isEqualTo(DestinationStatus.ACTIVE);
    stage.refused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: none not found",
        () ->
            stage
                .dynamo()
                .enableKinesisStreamingDestination(b -> b.tableName("none").streamArn(STREAM)));
  }

  private static void describeDestination(Stage stage) {
    stage.table();
    assertThat(
            stage
                .dynamo()
                .describeKinesisStreamingDestination(b -> b.tableName(Stage.TABLE))
                .kinesisDataStreamDestinations())
        .isEmpty();
    enable(stage);
    assertThat(destination(stage).streamArn()).isEqualTo(STREAM);
  }

  private static void updateDestination(Stage stage) {
    stage.table();
    enable(stage);
    stage
        .dynamo()
        .updateKinesisStreamingDestination(
            b ->
                b.tableName(Stage.TABLE)
                    .streamArn(STREAM)
                    .updateKinesisStreamingConfiguration(
                        c -> c.approximateCreationDateTimePrecision("MICROSECOND")));
    assertThat(destination(stage).approximateCreationDateTimePrecisionAsString())
        .isEqualTo("MICROSECOND");
  }

  private static void disableDestination(Stage stage) {
    stage.table();
    enable(stage);
    assertThat(
            stage
                .dynamo()
                .disableKinesisStreamingDestination(b -> b.tableName(Stage.TABLE).streamArn(STREAM))
                .destinationStatus())
        .isEqualTo(DestinationStatus.DISABLING);
    assertThat(destination(stage).destinationStatus()).isEqualTo(DestinationStatus.DISABLED);
  }

  private static void setScale(Stage stage) {
    stage
        .dynamo()
        .updateTableReplicaAutoScaling(
            b ->
                b.tableName(Stage.TABLE)
                    .provisionedWriteCapacityAutoScalingUpdate(
                        w -> w.minimumUnits(1L).maximumUnits(9L)));
  }

  private static long mostWrites(Stage stage) {
    return stage
        .dynamo()
        .describeTableReplicaAutoScaling(b -> b.tableName(Stage.TABLE))
        .tableAutoScalingDescription()
        .replicas()
        .get(0)
        .replicaProvisionedWriteCapacityAutoScalingSettings()
        .maximumUnits();
  }

  private static void scale(Stage stage) {
    stage.table();
    setScale(stage);
    stage
        .dynamo()
        .updateTableReplicaAutoScaling(
            b ->
                b.tableName(Stage.TABLE)
                    .provisionedWriteCapacityAutoScalingUpdate(w -> w.maximumUnits(20L)));
    assertThat(mostWrites(stage)).isEqualTo(20);
  }

  private static void describeScaling(Stage stage) {
    stage.table();
    setScale(stage);
    assertThat(mostWrites(stage)).isEqualTo(9);
    stage.refused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: none not found",
        () -> stage.dynamo().describeTableReplicaAutoScaling(b -> b.tableName("none")));
  }
}
