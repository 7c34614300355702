package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.Fault;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** Damaged replies: what the client sees, and that the call went well. */
final class BodyScenes {
  private static final List<String> ANSWER_WRITES_WITH_A_BODY =
      List.of("dynamodb", "lambda", "wafv2");

  private BodyScenes() {}

  static List<Scene> all() {
    return List.of(
        Scene.everywhere(
            BodyFault.TruncateBody.class,
            "a read that breaks off is no answer",
            BodyScenes::readBreaksOff),
        new Scene(
            BodyFault.TruncateBody.class,
            "a write whose reply breaks off has happened, at each attempt",
            ANSWER_WRITES_WITH_A_BODY,
            BodyScenes::writeBreaksOff),
        new Scene(
            BodyFault.CorruptBody.class,
            "it is noticed where there is a checksum",
            List.of("s3", "dynamodb"),
            BodyScenes::damageNoticed),
        new Scene(
            BodyFault.CorruptBody.class,
            "it is not noticed where there is none",
            List.of("lambda", "cloudfront", "wafv2"),
            BodyScenes::damageUnnoticed),
        Scene.at(
            DynamoDbSubject.class,
            "dynamodb",
            BodyFault.CorruptBody.class,
            "a write whose reply is damaged has happened all the same",
            BodyScenes::writeDamaged));
  }

  private static void readBreaksOff(Subject subject) {
    String whole = subject.doRead();
    subject.onEveryAttempt(subject.read(), Fault.truncateBody(2));

    assertThat(catchThrowable(subject::doRead)).isInstanceOf(SdkException.class);

    assertThat(subject.aws.calls().of(subject.read()).get(1).outcome())
        .isEqualTo("200, body broken off after 2 bytes");
    subject.aws.faults().heal();
    assertThat(subject.doRead()).isEqualTo(whole);
  }

  private static void writeBreaksOff(Subject subject) {
    subject.onEveryAttempt(subject.write(), Fault.truncateBody(0));
    assertDoneAtEachAttempt(subject);
  }

  private static void damageNoticed(Subject subject) {
    String whole = subject.doRead();
    subject.onEveryAttempt(subject.read(), Fault.corruptBody());

    assertThat(catchThrowable(subject::doRead))
        .isInstanceOf(SdkException.class)
        .satisfies(error -> assertThat(error.toString()).containsPattern("(?i)checksum|crc32"));

    subject.aws.faults().heal();
    assertThat(subject.doRead()).isEqualTo(whole);
  }

  private static void damageUnnoticed(Subject subject) {
    String whole = subject.doRead();
    subject.aws.faults().on(subject.read()).then(Fault.corruptBody());

    assertThat(subject.doRead()).isNotEqualTo(whole);

    subject.aws.faults().heal();
    assertThat(subject.doRead()).isEqualTo(whole);
  }

  private static void writeDamaged(Subject subject) {
    subject.onEveryAttempt(subject.write(), Fault.corruptBody());
    assertDoneAtEachAttempt(subject);
  }

  private static void assertDoneAtEachAttempt(Subject subject) {
    assertThatExceptionOfType(SdkException.class).isThrownBy(subject::doWrite);
    assertThat(subject.effects()).isPositive().isEqualTo(subject.outcomes().size());
  }
}
