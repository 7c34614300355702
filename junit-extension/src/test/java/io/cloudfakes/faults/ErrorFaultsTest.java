package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.fault.ErrorFault;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Errors that AWS gives: what the client sees, and that nothing has happened. */
class ErrorFaultsTest {

  @ContractTest
  @Shows(ErrorFault.ErrorReply.class)
  void an_error_meets_every_attempt_and_leaves_no_effect(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.error(subject.internalError()));

      assertRefused(subject, subject.internalError(), 500);

      assertThat(subject.outcomes())
          .hasSizeGreaterThan(1)
          .allMatch(outcome -> outcome.equals("500 " + subject.internalError()));
      assertThat(aws.calls().of(subject.write())).extracting(Call::occurrence).containsOnly(1L);
      assertWorksOnceHealed(subject);
    }
  }

  @ContractTest
  @Shows(ErrorFault.ErrorReply.class)
  void an_error_may_have_its_effect_first(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults()
          .on(subject.write())
          .attempt(1)
          .at(io.cloudfakes.fault.FaultPoint.AFTER_COMMIT)
          .then(Fault.error(subject.internalError()));

      subject.doWrite();

      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
    }
  }

  @ContractTest
  @Shows(ErrorFault.UnlistedError.class)
  void an_error_that_no_list_has_is_given_when_it_is_called_so(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      assertThatThrownBy(() -> aws.faults().on(subject.write()).then(Fault.error("TeapotError")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(subject.write() + " gives no error TeapotError")
          .hasMessageContaining(subject.internalError());
      aws.faults().on(subject.write()).then(Fault.unlistedError("TeapotError", 418, "I am a pot"));

      assertRefused(subject, "TeapotError", 418);

      assertWorksOnceHealed(subject);
    }
  }

  @ContractTest
  @Shows(ErrorFault.Throttle.class)
  void throttling_is_tried_again_and_then_given_to_the_application(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.throttle());

      assertThatExceptionOfType(AwsServiceException.class)
          .isThrownBy(subject::doWrite)
          .matches(AwsServiceException::isThrottlingException)
          .satisfies(
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(subject.throttled()));

      assertThat(subject.outcomes()).as(subject.write()).hasSizeGreaterThan(1);
      assertWorksOnceHealed(subject);
    }
  }

  @ContractTest
  @Shows(ErrorFault.ExpireToken.class)
  void an_expired_token_is_not_tried_again(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.expireToken());

      assertThatExceptionOfType(AwsServiceException.class)
          .isThrownBy(subject::doWrite)
          .withMessageContaining("expired")
          .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(subject.expired()));

      assertThat(subject.outcomes()).as(subject.write()).hasSize(1);
      assertWorksOnceHealed(subject);
    }
  }

  @ContractTest
  @Shows(ErrorFault.ClockSkew.class)
  void a_wrong_clock_is_put_right_by_the_sdk(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      for (int hours : List.of(1, -1)) {
        aws.calls().clear();
        aws.faults().on(subject.write()).then(Fault.clockSkew(Duration.ofHours(hours)));

        subject.doWrite();

        assertThat(subject.outcomes()).as(subject.write()).hasSize(2);
        assertThat(subject.outcomes().get(0)).endsWith(" " + subject.skewed());
        aws.faults().heal();
      }
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
    }
  }

  @ContractTest
  @Shows(ErrorFault.TransactionConflict.class)
  void a_transaction_under_way_stands_in_the_way(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    DynamoDbSubject subject = new DynamoDbSubject(aws, dynamo);
    aws.faults().on("dynamodb:TransactWriteItems").then(Fault.transactionConflict(2));
    aws.faults().on("dynamodb:UpdateItem").then(Fault.transactionConflict());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> dynamo.transactWriteItems(b -> b.transactItems(put("a"), put("b"))))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("None", "TransactionConflict"));
    assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(subject::doWrite);

    assertThat(aws.fake(FakeDynamoDb.class).table("counts").items()).hasSize(1);
    assertWorksOnceHealed(subject);
    assertNoTransactions(aws, "s3:PutObject");
    assertNoTransactions(aws, "lambda:Invoke");
  }

  private static void assertNoTransactions(FakeAws aws, String action) {
    assertThatThrownBy(() -> aws.faults().on(action).then(Fault.transactionConflict()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transactionConflict cannot act: " + action + " meets no transactions");
  }

  private static TransactWriteItem put(String id) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName("counts").item(Map.of("id", AttributeValue.fromS(id))))
        .build();
  }

  private static void assertRefused(Subject subject, String code, int status) {
    assertThatExceptionOfType(AwsServiceException.class)
        .isThrownBy(subject::doWrite)
        .satisfies(
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.statusCode()).isEqualTo(status);
            });
  }

  private static void assertWorksOnceHealed(Subject subject) {
    assertThat(subject.effects()).as(subject.write()).isZero();
    subject.aws.faults().heal();
    subject.doWrite();
    assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
  }
}
