package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;

/** Broken connections: what the client sees, and what has happened all the same. */
final class ConnectionScenes {
  private ConnectionScenes() {}

  static List<Scene> all() {
    return List.of(
        Scene.everywhere(
            ConnectionFault.LoseRequest.class,
            "it has no effect and is sent again",
            ConnectionScenes::loseRequest),
        Scene.everywhere(
            ConnectionFault.LoseReply.class,
            "it has its effect and the SDK does it again",
            ConnectionScenes::loseReply),
        Scene.everywhere(
            ConnectionFault.LateEffect.class,
            "the effect comes after that much virtual time",
            ConnectionScenes::lateEffect),
        Scene.everywhere(
            ConnectionFault.LateEffect.class,
            "the effect may wait for the next call",
            ConnectionScenes::afterTheNextCall),
        Scene.at(
            S3Subject.class,
            "s3",
            ConnectionFault.LateEffect.class,
            "it is decided on what there is by then",
            ConnectionScenes::decidedLate),
        Scene.everywhere(
            ConnectionFault.Hang.class,
            "a client that waits in vain gives up and tries again",
            ConnectionScenes::hang),
        Scene.everywhere(
            ConnectionFault.Crash.class,
            "nothing is answered until it is healed",
            ConnectionScenes::crash),
        Scene.everywhere(
            ConnectionFault.Latency.class,
            "it takes virtual time and then goes well",
            ConnectionScenes::latency));
  }

  private static void loseRequest(Subject subject) {
    assertTriedTwice(subject, Fault.loseRequest(), "the request was lost", 1);

    assertThrowsWhenEveryAttemptMeets(Fault.loseRequest(), subject);
    assertThat(subject.effects()).isEqualTo(1);
  }

  private static void loseReply(Subject subject) {
    assertTriedTwice(subject, Fault.loseReply(), "the reply was lost", 2);

    subject.aws.calls().clear();
    assertThrowsWhenEveryAttemptMeets(Fault.loseReply(), subject);
    assertThat(subject.effects()).isEqualTo(2 + subject.outcomes().size());
  }

  private static void lateEffect(Subject subject) {
    Fault late = Fault.lateEffect(Duration.ofMinutes(1));
    assertTriedTwice(subject, late, "the effect comes late", 1);

    subject.aws.clock().advance(Duration.ofMinutes(1));
    assertThat(subject.effects()).isEqualTo(2);
    assertThat(subject.outcomes().get(0)).contains("took effect at ");
    assertThrowsWhenEveryAttemptMeets(late, subject);
    assertThat(subject.effects()).isEqualTo(2);
    subject.aws.clock().advance(Duration.ofMinutes(1));
    assertThat(subject.effects()).isGreaterThan(3);
  }

  private static void afterTheNextCall(Subject subject) {
    assertTriedTwice(subject, Fault.lateEffect(), "the effect comes late", 1);

    subject.doRead();
    assertThat(subject.effects()).isEqualTo(2);
    subject.doRead();
    assertThat(subject.effects()).isEqualTo(2);
  }

  private static void decidedLate(S3Subject subject) {
    subject.aws.faults().on(subject.write()).then(Fault.lateEffect(Duration.ofMinutes(1)));

    subject.s3.putObject(
        b -> b.bucket("photos").key("one").ifNoneMatch("*"), RequestBody.fromString("second try"));
    subject.aws.clock().advance(Duration.ofMinutes(1));

    assertThat(subject.outcomes().get(0)).contains("was refused with PreconditionFailed at ");
    assertThat(subject.aws.fake(FakeS3.class).bucket("photos").object("one").text())
        .isEqualTo("second try");
  }

  private static void hang(Subject subject) {
    // Warm before it has to be quick.
    subject.doWrite();
    subject.beImpatient();
    subject.aws.faults().on(subject.write()).call(1).then(Fault.hang());

    subject.doWrite();

    assertThat(subject.outcomes()).hasSize(3);
    assertThat(subject.outcomes().get(1)).isEqualTo("never answered");
    assertThat(subject.effects()).isEqualTo(2);
  }

  private static void crash(Subject subject) {
    subject.aws.faults().on(subject.write()).then(Fault.crash());

    assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doWrite);
    assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doRead);

    subject.mustHaveNoEffectAndWorkOnceHealed();
  }

  private static void latency(Subject subject) {
    Instant before = subject.aws.clock().instant();
    subject.aws.faults().on(subject.write()).then(Fault.latency(Duration.ofHours(1)));

    subject.doWrite();

    assertThat(Duration.between(before, subject.aws.clock().instant()))
        .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1));
    assertThat(subject.effects()).isEqualTo(1);
  }

  /** The client notices nothing, for the SDK tries again what broke. */
  private static void assertTriedTwice(Subject subject, Fault fault, String ending, long effects) {
    subject.aws.faults().on(subject.write()).then(fault);

    subject.doWrite();

    assertThat(subject.outcomes()).hasSize(2);
    assertThat(subject.outcomes().get(0)).contains(ending);
    assertThat(subject.effects()).isEqualTo(effects);
  }

  private static void assertThrowsWhenEveryAttemptMeets(Fault fault, Subject subject) {
    subject.aws.faults().heal();
    subject.onEveryAttempt(subject.write(), fault);
    assertThatExceptionOfType(SdkClientException.class).isThrownBy(subject::doWrite);
    subject.aws.faults().heal();
  }
}
