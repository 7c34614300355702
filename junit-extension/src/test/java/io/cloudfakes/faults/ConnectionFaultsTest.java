package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Broken connections: what the client sees, and what has happened all the same. */
class ConnectionFaultsTest {

  @ContractTest
  @Shows(ConnectionFault.LoseRequest.class)
  void a_lost_request_has_no_effect_and_is_sent_again(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.loseRequest());

      subject.doWrite();

      assertThat(subject.outcomes()).as(subject.write()).hasSize(2);
      assertThat(subject.outcomes().get(0)).contains("the request was lost");
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
      assertThrowsWhenEveryAttemptMeets(Fault.loseRequest(), subject);
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
    }
  }

  @ContractTest
  @Shows(ConnectionFault.LoseReply.class)
  void a_lost_reply_has_its_effect_and_the_sdk_does_it_again(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.loseReply());

      subject.doWrite();

      assertThat(subject.outcomes()).as(subject.write()).hasSize(2);
      assertThat(subject.outcomes().get(0)).contains("the reply was lost");
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
      aws.calls().clear();
      assertThrowsWhenEveryAttemptMeets(Fault.loseReply(), subject);
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2 + subject.outcomes().size());
    }
  }

  @ContractTest
  @Shows(ConnectionFault.LateEffect.class)
  void a_late_effect_comes_after_that_much_virtual_time(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.lateEffect(Duration.ofMinutes(1)));

      subject.doWrite();

      assertThat(subject.outcomes()).as(subject.write()).hasSize(2);
      assertThat(subject.outcomes().get(0)).contains("the effect comes late");
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
      aws.clock().advance(Duration.ofMinutes(1));
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
      assertThat(subject.outcomes().get(0)).contains("took effect at ");
      assertThrowsWhenEveryAttemptMeets(Fault.lateEffect(Duration.ofMinutes(1)), subject);
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
      aws.clock().advance(Duration.ofMinutes(1));
      assertThat(subject.effects()).as(subject.write()).isGreaterThan(3);
    }
  }

  @ContractTest
  @Shows(ConnectionFault.LateEffect.class)
  void a_late_effect_may_wait_for_the_next_call(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.lateEffect());

      subject.doWrite();
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
      subject.doRead();
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
      subject.doRead();
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
      assertThatThrownBy(() -> aws.faults().on(subject.read()).then(Fault.lateEffect()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("lateEffect cannot act: " + subject.read() + " changes nothing");
    }
  }

  @ContractTest
  @Shows(ConnectionFault.LateEffect.class)
  void a_late_effect_is_decided_on_what_there_is_by_then(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket("locks"));
    aws.faults().on("s3:PutObject").then(Fault.lateEffect(Duration.ofMinutes(1)));

    s3.putObject(
        b -> b.bucket("locks").key("one").ifNoneMatch("*"), RequestBody.fromString("second try"));
    aws.clock().advance(Duration.ofMinutes(1));

    assertThat(aws.calls().of("s3:PutObject").get(0).outcome())
        .contains("was refused with PreconditionFailed at ");
    assertThat(aws.fake(FakeS3.class).bucket("locks").object("one").text()).isEqualTo("second try");
  }

  @ContractTest
  @Shows(ConnectionFault.Hang.class)
  void a_client_that_waits_in_vain_gives_up_and_tries_again(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda, ContractTest.Way way) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      // Warm before it has to be quick.
      subject.doWrite();
      if (way == ContractTest.Way.SOCKET || way == ContractTest.Way.SOCKET_ASYNC) {
        subject.patience = Duration.ofSeconds(1);
      }
      aws.faults().on(subject.write()).call(1).then(Fault.hang());

      subject.doWrite();

      assertThat(subject.outcomes()).as(subject.write()).hasSize(3);
      assertThat(subject.outcomes().get(1)).isEqualTo("never answered");
      assertThat(subject.effects()).as(subject.write()).isEqualTo(2);
    }
  }

  @ContractTest
  @Shows(ConnectionFault.Crash.class)
  void after_a_crash_nothing_is_answered_until_it_is_healed(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      aws.faults().on(subject.write()).then(Fault.crash());

      assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doWrite);
      assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doRead);
      assertThat(subject.effects()).as(subject.write()).isZero();

      aws.faults().heal();
      subject.doWrite();
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
    }
  }

  @ContractTest
  @Shows(ConnectionFault.Latency.class)
  void a_slow_call_takes_virtual_time_and_then_goes_well(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      Instant before = aws.clock().instant();
      aws.faults().on(subject.write()).then(Fault.latency(Duration.ofHours(1)));

      subject.doWrite();

      assertThat(Duration.between(before, aws.clock().instant()))
          .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1));
      assertThat(subject.effects()).as(subject.write()).isEqualTo(1);
    }
  }

  private static void assertThrowsWhenEveryAttemptMeets(Fault fault, Subject subject) {
    subject.aws.faults().heal();
    subject.onEveryAttempt(subject.write(), fault);
    assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doWrite);
    subject.aws.faults().heal();
  }
}
