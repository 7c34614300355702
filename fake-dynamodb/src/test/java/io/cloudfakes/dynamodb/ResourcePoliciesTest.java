package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.User;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;

/** Who may do what with a table, of its own account and of others. */
class ResourcePoliciesTest {
  private static final String OWNER = "111111111111";
  private static final String OTHER = "222222222222";
  private static final String ARN = "arn:aws:dynamodb:us-east-1:" + OWNER + ":table/things";
  private static final String READS =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
          + "[\"dynamodb:GetItem\",\"dynamodb:Query\"],\"Resource\":\"*\"}]}";

  private final FakeAws aws =
      FakeAws.builder()
          .startingAt(DynamoDbTestCase.START)
          .account(
              Account.of(OWNER)
                  .key("AKIAOWNER", "secret")
                  .user(User.named("reader").key("AKIAREADER", "secret").policy(READS)))
          .account(
              Account.of(OTHER)
                  .key("AKIAOTHER", "secret")
                  .user(User.named("guest").key("AKIAGUEST", "secret").policy(READS)))
          .create();
  private final DynamoDbClient owner = client("AKIAOWNER");
  private final DynamoDbClient reader = client("AKIAREADER");
  private final DynamoDbClient other = client("AKIAOTHER");
  private final DynamoDbClient guest = client("AKIAGUEST");

  @AfterEach
  void close() {
    aws.close();
  }

  private DynamoDbClient client(String key) {
    return aws.client(DynamoDbClient.class, aws.settings().withCredentials(key, "secret"));
  }

  private void table() {
    DynamoDbTestCase.createTable(
        owner,
        "things",
        b ->
            b.attributeDefinitions(DynamoDbTestCase.definitions("pk:S", "group:S"))
                .globalSecondaryIndexes(Indexes.global("by-group", Indexes.ALL, "group")),
        "pk:S");
    owner.putItem(b -> b.tableName("things").item(DynamoDbTestCase.item("pk", "a", "group", "x")));
  }

  private static String policy(String effect, String principal, String action, String more) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
        + effect
        + "\",\"Principal\":{\"AWS\":\""
        + principal
        + "\"},\"Action\":\""
        + action
        + "\",\"Resource\":[\""
        + ARN
        + "\",\""
        + ARN
        + "/index/*\"]"
        + more
        + "}]}";
  }

  private void put(String policy) {
    owner.putResourcePolicy(b -> b.resourceArn(ARN).policy(policy));
  }

  private static Map<String, ?> get(DynamoDbClient client, String table) {
    return client.getItem(b -> b.tableName(table).key(DynamoDbTestCase.item("pk", "a"))).item();
  }

  private static void assertDenied(String message, Runnable call) {
    DynamoDbTestCase.assertRefused("AccessDeniedException", message, call::run);
  }

  @Test
  void another_account_gets_in_only_by_the_tables_policy() {
    table();
    assertDenied(
        "User: arn:aws:iam::222222222222:root is not authorized to perform: dynamodb:GetItem on"
            + " resource: "
            + ARN
            + " because no resource-based policy allows the dynamodb:GetItem action",
        () -> get(other, ARN));
    put(policy("Allow", OTHER, "dynamodb:GetItem", ""));
    assertThat(get(other, ARN)).isEqualTo(DynamoDbTestCase.item("pk", "a", "group", "x"));
    assertThat(get(guest, ARN)).isNotEmpty();
    assertDenied(
        "User: arn:aws:iam::222222222222:root is not authorized to perform: dynamodb:PutItem on"
            + " resource: "
            + ARN
            + " because no resource-based policy allows the dynamodb:PutItem action",
        () -> other.putItem(b -> b.tableName(ARN).item(DynamoDbTestCase.item("pk", "b"))));
    // By the name alone a caller means a table of its own.
    assertThatThrownBy(() -> get(other, "things"))
        .hasMessageStartingWith("Requested resource not found");
  }

  @Test
  void a_user_of_another_account_needs_both_sides() {
    table();
    put(policy("Allow", OTHER, "dynamodb:*", ""));
    assertThat(get(guest, ARN)).isNotEmpty();
    assertDenied(
        "User: arn:aws:iam::222222222222:user/guest is not authorized to perform:"
            + " dynamodb:DeleteItem on resource: "
            + ARN
            + " because no identity-based policy allows the dynamodb:DeleteItem action",
        () -> guest.deleteItem(b -> b.tableName(ARN).key(DynamoDbTestCase.item("pk", "a"))));
  }

  @Test
  void a_user_of_the_account_needs_one_side_and_a_deny_is_final() {
    table();
    assertThat(get(reader, "things")).isNotEmpty();
    assertDenied(
        "User: arn:aws:iam::111111111111:user/reader is not authorized to perform:"
            + " dynamodb:DescribeTable on resource: "
            + ARN
            + " because no identity-based policy allows the dynamodb:DescribeTable action",
        () -> reader.describeTable(b -> b.tableName("things")));
    assertDenied(
        "User: arn:aws:iam::111111111111:user/reader is not authorized to perform:"
            + " dynamodb:ListTables on resource: arn:aws:dynamodb:us-east-1:111111111111:table/*"
            + " because no identity-based policy allows the dynamodb:ListTables action",
        () -> reader.listTables());
    put(policy("Allow", "arn:aws:iam::" + OWNER + ":user/reader", "dynamodb:DescribeTable", ""));
    reader.describeTable(b -> b.tableName("things"));
    put(policy("Deny", "*", "dynamodb:GetItem", ""));
    assertDenied(
        "User: arn:aws:iam::111111111111:user/reader is not authorized to perform:"
            + " dynamodb:GetItem on resource: "
            + ARN
            + " with an explicit deny in a resource-based policy",
        () -> get(reader, "things"));
    assertDenied(
        "User: arn:aws:iam::111111111111:root is not authorized to perform: dynamodb:GetItem on"
            + " resource: "
            + ARN
            + " with an explicit deny in a resource-based policy",
        () -> get(owner, "things"));
  }

  @Test
  void reading_an_index_is_asked_of_the_index() {
    table();
    put(policy("Allow", OTHER, "dynamodb:Query", "").replace("\"" + ARN + "\",", ""));
    assertThat(
            other
                .query(
                    b ->
                        b.tableName(ARN)
                            .indexName("by-group")
                            .keyConditionExpression("#g = :g")
                            .expressionAttributeNames(Map.of("#g", "group"))
                            .expressionAttributeValues(DynamoDbTestCase.item(":g", "x")))
                .count())
        .isEqualTo(1);
    assertThatThrownBy(
            () ->
                other.query(
                    b ->
                        b.tableName(ARN)
                            .keyConditionExpression("pk = :g")
                            .expressionAttributeValues(DynamoDbTestCase.item(":g", "a"))))
        .hasMessageContaining("dynamodb:Query on resource: " + ARN + " because");
  }

  @Test
  void leading_keys_limit_a_caller_to_its_own_items() {
    table();
    put(
        policy(
            "Allow",
            OTHER,
            "dynamodb:*",
            ",\"Condition\":{\"ForAllValues:StringEquals\":{\"dynamodb:LeadingKeys\":[\"mine\"]}}"));
    other.putItem(b -> b.tableName(ARN).item(DynamoDbTestCase.item("pk", "mine")));
    assertThat(
            other
                .query(
                    b ->
                        b.tableName(ARN)
                            .keyConditionExpression("pk = :p")
                            .expressionAttributeValues(DynamoDbTestCase.item(":p", "mine")))
                .count())
        .isEqualTo(1);
    assertThatThrownBy(() -> get(other, ARN)).hasMessageContaining("no resource-based policy");
  }

  @Test
  void revisions_guard_against_changes_by_others() {
    table();
    String first = policy("Allow", OTHER, "dynamodb:GetItem", "");
    assertThatThrownBy(() -> owner.getResourcePolicy(b -> b.resourceArn(ARN)))
        .isInstanceOf(PolicyNotFoundException.class);
    String revision =
        owner
            .putResourcePolicy(
                b -> b.resourceArn(ARN).policy(first).expectedRevisionId("NO_POLICY"))
            .revisionId();
    assertThat(owner.getResourcePolicy(b -> b.resourceArn(ARN)).policy()).isEqualTo(first);
    assertThat(owner.putResourcePolicy(b -> b.resourceArn(ARN).policy(first)).revisionId())
        .isEqualTo(revision);
    assertThatThrownBy(
            () ->
                owner.putResourcePolicy(
                    b -> b.resourceArn(ARN).policy(READS).expectedRevisionId("NO_POLICY")))
        .isInstanceOf(PolicyNotFoundException.class);
    assertThatThrownBy(
            () -> owner.deleteResourcePolicy(b -> b.resourceArn(ARN).expectedRevisionId("1")))
        .isInstanceOf(PolicyNotFoundException.class);
    assertThat(
            owner
                .deleteResourcePolicy(b -> b.resourceArn(ARN).expectedRevisionId(revision))
                .revisionId())
        .isEqualTo(revision);
    assertThat(owner.deleteResourcePolicy(b -> b.resourceArn(ARN)).revisionId()).isNull();
  }

  @Test
  void a_policy_that_locks_its_writer_out_has_to_be_confirmed_and_can_be_deleted_by_the_root() {
    table();
    String lockout = policy("Deny", "*", "dynamodb:*", "");
    assertThatThrownBy(() -> put(lockout)).hasMessageContaining("ConfirmRemoveSelfResourceAccess");
    owner.putResourcePolicy(
        b -> b.resourceArn(ARN).policy(lockout).confirmRemoveSelfResourceAccess(true));
    assertThatThrownBy(() -> owner.getResourcePolicy(b -> b.resourceArn(ARN)))
        .hasMessageContaining("with an explicit deny");
    owner.deleteResourcePolicy(b -> b.resourceArn(ARN));
    assertThat(get(owner, "things")).isNotEmpty();
  }

  @Test
  void what_is_no_policy_of_the_table_is_refused() {
    table();
    DynamoDbTestCase.assertInvalid(
        "Invalid policy document: Policies must be valid JSON and the first byte must be '{'",
        () -> put("nonsense"));
    DynamoDbTestCase.assertInvalid(
        "Invalid policy document: Policy has invalid resource: " + ARN + "-2",
        () ->
            put(
                policy("Allow", OTHER, "dynamodb:GetItem", "")
                    .replace(ARN + "\",", ARN + "-2\",")));
    DynamoDbTestCase.assertInvalid(
        "Invalid policy document: Policy has invalid action: s3:GetObject",
        () -> put(policy("Allow", OTHER, "s3:GetObject", "")));
    DynamoDbTestCase.assertRefused(
        "LimitExceededException",
        "Resource-based policy size exceeds the limit of 20480 bytes",
        () -> put(policy("Allow", OTHER, "dynamodb:GetItem", " ".repeat(20_480))));
  }

  @ContractTest
  void a_table_can_be_created_with_a_policy(FakeAws world, DynamoDbClient client) {
    String own = "arn:aws:dynamodb:us-east-1:123456789012:table/things";
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
            + "\"Action\":\"dynamodb:PutItem\",\"Resource\":\"*\"}]}";
    DynamoDbTestCase.createTable(client, "things", b -> b.resourcePolicy(policy), "pk:S");
    assertThat(client.getResourcePolicy(b -> b.resourceArn(own)).policy()).isEqualTo(policy);
    assertThatThrownBy(
            () -> client.putItem(b -> b.tableName("things").item(DynamoDbTestCase.item("pk", "a"))))
        .hasMessageContaining("with an explicit deny in a resource-based policy");
    assertThat(client.scan(b -> b.tableName("things")).count()).isZero();
  }
}
