package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.call.Call;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.fault.ErrorFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Errors that AWS gives: what the client sees, and that nothing has happened. */
final class ErrorScenes {
  private ErrorScenes() {}

  static List<Scene> all() {
    return List.of(
        Scene.everywhere(
            ErrorFault.ErrorReply.class,
            "it meets every attempt and leaves no effect",
            ErrorScenes::error),
        Scene.everywhere(
            ErrorFault.ErrorReply.class, "it may have its effect first", ErrorScenes::errorAfter),
        Scene.everywhere(
            ErrorFault.UnlistedError.class,
            "what no list has is given when it is called so",
            ErrorScenes::unlisted),
        Scene.everywhere(
            ErrorFault.Throttle.class,
            "it is tried again and then given to the application",
            ErrorScenes::throttle),
        Scene.everywhere(
            ErrorFault.ExpireToken.class, "it is not tried again", ErrorScenes::expireToken),
        Scene.everywhere(
            ErrorFault.ClockSkew.class, "it is put right by the SDK", ErrorScenes::clockSkew),
        Scene.at(
            DynamoDbSubject.class,
            "dynamodb",
            ErrorFault.TransactionConflict.class,
            "a transaction and a single write are refused",
            ErrorScenes::conflict));
  }

  private static void error(Subject subject) {
    subject.aws.faults().on(subject.write()).then(Fault.error(subject.internalError()));

    assertRefused(subject, subject.internalError(), 500);

    assertThat(subject.outcomes())
        .hasSizeGreaterThan(1)
        .allMatch(outcome -> outcome.equals("500 " + subject.internalError()));
    assertThat(subject.aws.calls().of(subject.write()))
        .extracting(Call::occurrence)
        .containsOnly(1L);
    subject.mustHaveNoEffectAndWorkOnceHealed();
  }

  private static void errorAfter(Subject subject) {
    subject
        .aws
        .faults()
        .on(subject.write())
        .attempt(1)
        .at(FaultPoint.AFTER_COMMIT)
        .then(Fault.error(subject.internalError()));

    subject.doWrite();

    assertThat(subject.outcomes()).hasSize(2);
    assertThat(subject.effects()).isEqualTo(2);
  }

  private static void unlisted(Subject subject) {
    assertThatThrownBy(
            () -> subject.aws.faults().on(subject.write()).then(Fault.error("TeapotError")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(subject.write() + " gives no error TeapotError")
        .hasMessageContaining(subject.internalError());
    subject
        .aws
        .faults()
        .on(subject.write())
        .then(Fault.unlistedError("TeapotError", 418, "I am a pot"));

    assertRefused(subject, "TeapotError", 418);

    subject.mustHaveNoEffectAndWorkOnceHealed();
  }

  private static void throttle(Subject subject) {
    subject.aws.faults().on(subject.write()).then(Fault.throttle());

    assertThatExceptionOfType(AwsServiceException.class)
        .isThrownBy(subject::doWrite)
        .matches(AwsServiceException::isThrottlingException)
        .satisfies(e -> assertThat(code(e)).isEqualTo(subject.throttled()));

    assertThat(subject.outcomes()).hasSizeGreaterThan(1);
    subject.mustHaveNoEffectAndWorkOnceHealed();
  }

  private static void expireToken(Subject subject) {
    subject.aws.faults().on(subject.write()).then(Fault.expireToken());

    assertThatExceptionOfType(AwsServiceException.class)
        .isThrownBy(subject::doWrite)
        .withMessageContaining("expired")
        .satisfies(e -> assertThat(code(e)).isEqualTo(subject.expired()));

    assertThat(subject.outcomes()).hasSize(1);
    subject.mustHaveNoEffectAndWorkOnceHealed();
  }

  private static void clockSkew(Subject subject) {
    for (int hours : List.of(1, -1)) {
      subject.aws.calls().clear();
      subject.aws.faults().on(subject.write()).then(Fault.clockSkew(Duration.ofHours(hours)));

      subject.doWrite();

      assertThat(subject.outcomes()).hasSize(2);
      assertThat(subject.outcomes().get(0)).endsWith(" " + subject.skewed());
      subject.aws.faults().heal();
    }
    assertThat(subject.effects()).isEqualTo(2);
  }

  private static void conflict(DynamoDbSubject subject) {
    subject.aws.faults().on("dynamodb:TransactWriteItems").then(Fault.transactionConflict(2));
    subject.aws.faults().on(subject.write()).then(Fault.transactionConflict());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(
            () -> subject.dynamo.transactWriteItems(b -> b.transactItems(put("a"), put("b"))))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("None", "TransactionConflict"));
    assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(subject::doWrite);

    assertThat(subject.aws.fake(FakeDynamoDb.class).table("counts").items()).hasSize(1);
    subject.mustHaveNoEffectAndWorkOnceHealed();
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
              assertThat(code(e)).isEqualTo(code);
              assertThat(e.statusCode()).isEqualTo(status);
            });
  }

  private static String code(AwsServiceException error) {
    return error.awsErrorDetails().errorCode();
  }
}
