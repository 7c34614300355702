package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.User;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables that are restored in another region than that of their source. */
class RestoreElsewhereTest extends DynamoDbTestCase {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private final DynamoDbClient away =
      aws.client(DynamoDbClient.class, aws.settings().withRegion("eu-west-1"));

  @BeforeEach
  void orders() {
    createTable(dynamo, "orders", b -> b.sseSpecification(s -> s.enabled(true)), "id:S");
    put("orders", "id", "o-1");
  }

  private Map<String, AttributeValue> restored() {
    return away.getItem(b -> b.tableName("restored").key(item("id", "o-1"))).item();
  }

  @Test
  void a_table_is_restored_to_a_time_in_another_region() {
    dynamo.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    aws.clock().advance(Duration.ofHours(1));
    away.restoreTableToPointInTime(
        b -> b.sourceTableArn(ARN).targetTableName("restored").useLatestRestorableTime(true));
    assertThat(restored()).isNotEmpty();
    TableDescription table = away.describeTable(b -> b.tableName("restored")).table();
    assertThat(table.tableArn()).startsWith("arn:aws:dynamodb:eu-west-1:");
    assertThat(table.restoreSummary().sourceTableArn()).isEqualTo(ARN);
    assertThat(table.sseDescription().kmsMasterKeyArn()).startsWith("arn:aws:kms:eu-west-1:");
    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void a_backup_is_restored_in_another_region_but_only_its_own_describes_it() {
    String backup =
        dynamo
            .createBackup(b -> b.tableName("orders").backupName("first"))
            .backupDetails()
            .backupArn();
    assertThatThrownBy(() -> away.describeBackup(b -> b.backupArn(backup)))
        .isInstanceOf(BackupNotFoundException.class);
    away.restoreTableFromBackup(b -> b.backupArn(backup).targetTableName("restored"));
    assertThat(restored()).isNotEmpty();
  }

  @Test
  void backups_are_asked_of_the_callers_policies() {
    try (FakeAws world =
        FakeAws.builder()
            .account(
                Account.of("111111111111")
                    .key("AKIAOWNER", "secret")
                    .user(
                        User.named("reader")
                            .key("AKIAREADER", "secret")
                            .policy(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                    + "\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\"}]}")))
            .create()) {
      DynamoDbClient owner =
          world.client(
              DynamoDbClient.class, world.settings().withCredentials("AKIAOWNER", "secret"));
      DynamoDbClient reader =
          world.client(
              DynamoDbClient.class, world.settings().withCredentials("AKIAREADER", "secret"));
      createTable(owner, "orders", b -> {}, "id:S");
      String backup =
          owner
              .createBackup(b -> b.tableName("orders").backupName("first"))
              .backupDetails()
              .backupArn();
      assertThatThrownBy(() -> reader.createBackup(b -> b.tableName("orders").backupName("mine")))
          .hasMessageContaining("not authorized to perform: dynamodb:CreateBackup");
      assertThatThrownBy(() -> reader.deleteBackup(b -> b.backupArn(backup)))
          .hasMessageContaining("not authorized to perform: dynamodb:DeleteBackup");
      assertThatThrownBy(
              () ->
                  reader.restoreTableFromBackup(
                      b -> b.backupArn(backup).targetTableName("restored")))
          .hasMessageContaining("not authorized to perform: dynamodb:RestoreTableFromBackup");
    }
  }
}
