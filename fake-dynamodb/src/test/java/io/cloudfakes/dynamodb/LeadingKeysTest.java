package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.User;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A user whose policy lets it at items of its own partition only, whatever the call. */
class LeadingKeysTest {
  private static final String OWN =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"dynamodb:*\","
          + "\"Resource\":\"*\",\"Condition\":{\"ForAllValues:StringEquals\":"
          + "{\"dynamodb:LeadingKeys\":[\"mine\"]}}},"
          + "{\"Effect\":\"Deny\",\"Action\":\"dynamodb:PartiQLSelect\",\"Resource\":\"*\","
          + "\"Condition\":{\"Bool\":{\"dynamodb:FullTableScan\":[\"true\"]}}}]}";
  private final FakeAws aws =
      FakeAws.builder()
          .account(
              Account.of("111111111111")
                  .key("AKIAOWNER", "secret")
                  .user(User.named("guest").key("AKIAGUEST", "secret").policy(OWN)))
          .create();
  private final DynamoDbClient owner = client("AKIAOWNER");
  private final DynamoDbClient guest = client("AKIAGUEST");

  private DynamoDbClient client(String key) {
    return aws.client(DynamoDbClient.class, aws.settings().withCredentials(key, "secret"));
  }

  @BeforeEach
  void tables() {
    for (String table : List.of("things", "others")) {
      DynamoDbTestCase.createTable(
          owner,
          table,
          b ->
              b.attributeDefinitions(DynamoDbTestCase.definitions("pk:S", "group:S"))
                  .globalSecondaryIndexes(
                      i ->
                          i.indexName("by-group")
                              .keySchema(DynamoDbTestCase.keys("group"))
                              .projection(p -> p.projectionType(ProjectionType.ALL))),
          "pk:S");
      for (String key : List.of("mine", "theirs")) {
        owner.putItem(b -> b.tableName(table).item(DynamoDbTestCase.item("pk", key, "group", key)));
      }
    }
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private static void assertDenied(String permission, ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasMessageContaining("is not authorized to perform: dynamodb:" + permission);
  }

  @Test
  void transactions_are_held_to_it_item_by_item() {
    guest.transactGetItems(b -> b.transactItems(get("mine")));
    assertDenied(
        "GetItem", () -> guest.transactGetItems(b -> b.transactItems(get("mine"), get("theirs"))));
    guest.transactWriteItems(b -> b.transactItems(put("mine")));
    assertDenied(
        "PutItem", () -> guest.transactWriteItems(b -> b.transactItems(put("mine"), put("x"))));
    TransactWriteItem check =
        TransactWriteItem.builder()
            .conditionCheck(
                c ->
                    c.tableName("things")
                        .key(DynamoDbTestCase.item("pk", "theirs"))
                        .conditionExpression("attribute_exists(pk)"))
            .build();
    assertDenied(
        "ConditionCheckItem",
        () -> guest.transactWriteItems(b -> b.transactItems(put("mine"), check)));
    assertThat(owner.scan(b -> b.tableName("things")).count()).isEqualTo(2);
  }

  private static TransactGetItem get(String key) {
    return TransactGetItem.builder()
        .get(g -> g.tableName("things").key(DynamoDbTestCase.item("pk", key)))
        .build();
  }

  private static TransactWriteItem put(String key) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName("things").item(DynamoDbTestCase.item("pk", key)))
        .build();
  }

  @Test
  void statements_are_held_to_what_their_clauses_say() {
    run("SELECT * FROM things WHERE pk = 'mine'");
    run("UPDATE things SET n = 1 WHERE pk = 'mine'");
    run("DELETE FROM things WHERE pk = 'mine'");
    run("INSERT INTO things VALUE {'pk': 'mine'}");
    assertDenied("PartiQLSelect", () -> run("SELECT * FROM things WHERE pk = 'theirs'"));
    assertDenied("PartiQLSelect", () -> run("SELECT * FROM things WHERE pk IN ['mine', 'x']"));
    assertDenied("PartiQLUpdate", () -> run("UPDATE things SET n = 1 WHERE pk = 'theirs'"));
    assertDenied("PartiQLDelete", () -> run("DELETE FROM things WHERE pk = 'theirs'"));
    assertDenied("PartiQLInsert", () -> run("INSERT INTO things VALUE {'pk': 'x'}"));
  }

  private void run(String statement) {
    guest.executeStatement(b -> b.statement(statement));
  }

  @Test
  void a_statement_that_reads_the_whole_table_can_be_forbidden() {
    assertThatThrownBy(() -> run("SELECT * FROM things"))
        .hasMessageContaining("dynamodb:PartiQLSelect")
        .hasMessageContaining("explicit deny");
    assertThatThrownBy(() -> run("SELECT * FROM things WHERE \"group\" = 'mine'"))
        .hasMessageContaining("explicit deny");
    run("SELECT * FROM things.\"by-group\" WHERE \"group\" = 'mine'");
  }

  @Test
  void each_statement_of_a_batch_or_transaction_is_asked_for_its_own_table() {
    assertThat(
            guest
                .batchExecuteStatement(
                    b ->
                        b.statements(
                            s -> s.statement("SELECT * FROM things WHERE pk = 'mine'"),
                            s -> s.statement("SELECT * FROM others WHERE pk = 'theirs'")))
                .responses())
        .satisfiesExactly(
            first -> assertThat(first.item()).containsKey("pk"),
            second ->
                assertThat(second.error().code())
                    .isEqualTo(BatchStatementErrorCodeEnum.ACCESS_DENIED));
    ParameterizedStatement mine = statement("DELETE FROM things WHERE pk = 'mine'");
    ParameterizedStatement theirs = statement("DELETE FROM others WHERE pk = 'theirs'");
    assertDenied(
        "PartiQLDelete", () -> guest.executeTransaction(b -> b.transactStatements(mine, theirs)));
    guest.executeTransaction(b -> b.transactStatements(mine));
    assertThat(owner.scan(b -> b.tableName("things")).count()).isEqualTo(1);
  }

  private static ParameterizedStatement statement(String text) {
    return ParameterizedStatement.builder().statement(text).build();
  }

  @Test
  void a_batch_is_asked_table_by_table() {
    KeysAndAttributes mine =
        KeysAndAttributes.builder().keys(DynamoDbTestCase.item("pk", "mine")).build();
    KeysAndAttributes theirs =
        KeysAndAttributes.builder().keys(DynamoDbTestCase.item("pk", "theirs")).build();
    guest.batchGetItem(b -> b.requestItems(Map.of("things", mine, "others", mine)));
    assertThatThrownBy(
            () -> guest.batchGetItem(b -> b.requestItems(Map.of("things", mine, "others", theirs))))
        .hasMessageContaining("dynamodb:BatchGetItem")
        .hasMessageContaining("table/others");
  }

  @Test
  void a_query_of_an_index_is_asked_for_the_indexs_key() {
    assertThat(query("mine")).isEqualTo(1);
    assertDenied("Query", () -> query("theirs"));
  }

  private int query(String group) {
    return guest
        .query(
            b ->
                b.tableName("things")
                    .indexName("by-group")
                    .keyConditionExpression("#g = :g")
                    .expressionAttributeNames(Map.of("#g", "group"))
                    .expressionAttributeValues(DynamoDbTestCase.item(":g", group)))
        .count();
  }
}
