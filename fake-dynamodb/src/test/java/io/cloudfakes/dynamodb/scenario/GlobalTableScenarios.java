package io.cloudfakes.dynamodb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;

/**
 * Global tables of version 2017.11.29, which AWS makes no more. Those of today are tables, see
 * {@code GlobalTablesTest}.
 */
final class GlobalTableScenarios {
  private GlobalTableScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateGlobalTable", GlobalTableScenarios::create)
        .on(
            "DescribeGlobalTable",
            stage ->
                notFound(
                    stage,
                    () -> stage.dynamo().describeGlobalTable(b -> b.globalTableName("things"))))
        .on(
            "DescribeGlobalTableSettings",
            stage ->
                notFound(
                    stage,
                    () ->
                        stage
                            .dynamo()
                            .describeGlobalTableSettings(b -> b.globalTableName("things"))))
        .on(
            "UpdateGlobalTable",
            stage ->
                notFound(
                    stage,
                    () ->
                        stage
                            .dynamo()
                            .updateGlobalTable(
                                b ->
                                    b.globalTableName("things")
                                        .replicaUpdates(
                                            u -> u.create(c -> c.regionName("eu-west-1"))))))
        .on(
            "UpdateGlobalTableSettings",
            stage ->
                notFound(
                    stage,
                    () ->
                        stage.dynamo().updateGlobalTableSettings(b -> b.globalTableName("things"))))
        .on("ListGlobalTables", GlobalTableScenarios::list);
  }

  private static void create(Stage stage) {
    stage.streamed();
    stage.refused(
        "ValidationException",
        "One or more parameter values were invalid: DynamoDB global tables version 2017.11.29 is"
            + " not supported. We recommend using DynamoDB global tables version 2019.11.21,"
            + " instead of version 2017.11.29 (Legacy).",
        () ->
            stage
                .dynamo()
                .createGlobalTable(
                    b ->
                        b.globalTableName(Stage.TABLE)
                            .replicationGroup(r -> r.regionName("us-east-1"))));
  }

  private static void notFound(Stage stage, ThrowingCallable call) {
    stage.streamed();
    assertThat(
            stage.refused(
                "GlobalTableNotFoundException",
                "Global table with name: 'things' does not exist.",
                call))
        .isInstanceOf(GlobalTableNotFoundException.class);
  }

  private static void list(Stage stage) {
    stage.streamed();
    stage
        .dynamo()
        .updateTable(
            b ->
                b.tableName(Stage.TABLE)
                    .replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))));
    // A table with replicas is none of the old version.
    assertThat(stage.dynamo().listGlobalTables(b -> b.limit(3)).globalTables()).isEmpty();
  }
}
