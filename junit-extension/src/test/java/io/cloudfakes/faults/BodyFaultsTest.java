package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.Fault;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Damaged replies: what the client sees, and that the call went well. */
class BodyFaultsTest {

  @ContractTest
  @Shows(BodyFault.TruncateBody.class)
  void a_body_that_breaks_off_is_no_answer(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      String whole = subject.doRead();
      subject.onEveryAttempt(subject.read(), Fault.truncateBody(2));

      assertThat(catchThrowable(subject::doRead))
          .as(subject.read())
          .isInstanceOf(SdkException.class);

      assertThat(aws.calls().of(subject.read()).get(1).outcome())
          .isEqualTo("200, body broken off after 2 bytes");
      aws.faults().heal();
      assertThat(subject.doRead()).isEqualTo(whole);
    }
  }

  @ContractTest
  @Shows(BodyFault.CorruptBody.class)
  void a_damaged_body_is_noticed_where_there_is_a_checksum(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    for (Subject subject : Subject.all(aws, s3, dynamo, lambda)) {
      String whole = subject.doRead();
      subject.onEveryAttempt(subject.read(), Fault.corruptBody());

      boolean lambdas = subject instanceof LambdaSubject;
      @Nullable String damaged = null;
      @Nullable Throwable noticed = null;
      try {
        damaged = subject.doRead();
      } catch (SdkException e) {
        noticed = e;
      }

      if (lambdas) {
        assertThat(damaged).as("Lambda's replies have no checksum").isNotEqualTo(whole);
      } else {
        assertThat(noticed).as(subject.read()).isNotNull();
        assertThat(String.valueOf(noticed)).containsPattern("(?i)checksum|crc32");
      }
      aws.faults().heal();
      assertThat(subject.doRead()).isEqualTo(whole);
    }
  }

  @ContractTest(ways = ContractTest.Way.IN_PROCESS)
  void a_reply_without_a_body_cannot_be_damaged(FakeAws aws) {
    assertThatThrownBy(() -> aws.faults().on("s3:PutObject").then(Fault.corruptBody()))
        .hasMessage("corruptBody cannot act: s3:PutObject is answered without a body");
    assertThatThrownBy(() -> aws.faults().on("s3:HeadObject").then(Fault.truncateBody(0)))
        .hasMessage("truncateBody(0) cannot act: s3:HeadObject is answered without a body");
  }
}
