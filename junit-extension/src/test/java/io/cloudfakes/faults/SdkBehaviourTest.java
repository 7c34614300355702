package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableKey;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What AWS's own SDK makes of a lost reply, of which few of its users are aware. */
class SdkBehaviourTest {

  @ContractTest
  void a_conditional_put_is_refused_for_the_writers_own_object(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket("locks"));
    aws.faults().on("s3:PutObject").call(1).then(Fault.loseReply());

    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(
            () ->
                s3.putObject(
                    b -> b.bucket("locks").key("leader").ifNoneMatch("*"),
                    RequestBody.fromString("me")))
        .satisfies(
            e -> {
              assertThat(e.statusCode()).isEqualTo(412);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("PreconditionFailed");
            });

    assertThat(aws.fake(FakeS3.class).bucket("locks").object("leader").text()).isEqualTo("me");
    assertThat(aws.calls().of("s3:PutObject")).extracting(Call::attempt).containsExactly(1, 2);
  }

  @ContractTest
  void a_transaction_is_done_once_for_the_sdk_repeats_its_token(
      FakeAws aws, DynamoDbClient dynamo) {
    FakeDynamoDb fake = aws.fake(FakeDynamoDb.class);
    fake.createTable("accounts", TableKey.key("id", ScalarAttributeType.S))
        .put("id", "me", "balance", 100);
    aws.faults().on("dynamodb:TransactWriteItems").call(1).then(Fault.loseReply());

    dynamo.transactWriteItems(
        b ->
            b.transactItems(
                i ->
                    i.update(
                        u ->
                            u.tableName("accounts")
                                .key(Map.of("id", AttributeValue.fromS("me")))
                                .updateExpression("ADD balance :less")
                                .expressionAttributeValues(
                                    Map.of(":less", AttributeValue.fromN("-30"))))));

    assertThat(fake.table("accounts").item("id", "me").orElseThrow().get("balance").n())
        .isEqualTo("70");
    assertThat(aws.calls().of("dynamodb:TransactWriteItems"))
        .hasSize(2)
        .extracting(
            call -> ((TransactWriteItemsRequest) call.request().orElseThrow()).clientRequestToken())
        .doesNotContainNull()
        .satisfies(tokens -> assertThat(tokens.get(0)).isEqualTo(tokens.get(1)));
  }
}
