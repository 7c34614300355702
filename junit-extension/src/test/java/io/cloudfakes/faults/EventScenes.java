package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.EventFault;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;

/** Events that come twice, late, or in the wrong order; the calls that cause them go well. */
final class EventScenes {
  private EventScenes() {}

  static List<Scene> all() {
    return List.of(
        new Scene(
            EventFault.Duplicate.class,
            "what the call did is told more than once",
            Subject.HEARD_OF,
            EventScenes::duplicate),
        new Scene(
            EventFault.DelayEvent.class,
            "what the call did is told late",
            Subject.HEARD_OF,
            EventScenes::delay),
        new Scene(
            EventFault.Reorder.class,
            "what the next call did is told before",
            List.of("s3", "lambda"),
            EventScenes::reorder),
        Scene.at(
            S3Subject.class,
            "s3",
            EventFault.Reorder.class,
            "what one call did is told from back to front, where no other overtakes it",
            EventScenes::reversed));
  }

  private static void duplicate(Subject subject) {
    subject.listen();
    subject.aws.faults().on(subject.source()).call(1).then(Fault.duplicate(3));

    subject.cause("a");
    subject.cause("b");

    assertThat(subject.heard()).containsExactly("a", "a", "a", "b");
    assertWentWell(subject);
  }

  private static void delay(Subject subject) {
    subject.listen();
    subject.aws.faults().on(subject.source()).call(1).then(Fault.delayEvent(Duration.ofMinutes(5)));

    subject.cause("a");
    subject.cause("b");
    assertThat(subject.heard()).containsExactly("b");
    subject.aws.clock().advance(Duration.ofMinutes(5));

    assertThat(subject.heard()).containsExactly("b", "a");
    assertWentWell(subject);
  }

  private static void reorder(Subject subject) {
    subject.listen();
    subject.aws.faults().on(subject.source()).call(1).then(Fault.reorder());

    subject.cause("a");
    assertThat(subject.heard()).isEmpty();
    subject.cause("b");

    assertThat(subject.heard()).containsExactly("b", "a");
    assertWentWell(subject);
  }

  private static void reversed(S3Subject subject) {
    subject.listen();
    subject.aws.faults().on("s3:DeleteObjects").then(Fault.reorder());
    subject.s3.deleteObjects(
        b -> b.bucket("photos").delete(d -> d.objects(o -> o.key("a"), o -> o.key("b"))));

    assertThat(subject.heard()).isEmpty();
    subject.aws.clock().advance(Duration.ofMinutes(1));
    assertThat(subject.heard()).containsExactly("b", "a");
  }

  /** The caller notices nothing. */
  private static void assertWentWell(Subject subject) {
    assertThat(subject.aws.calls().of(subject.source()))
        .hasSize(2)
        .allMatch(call -> call.status() / 100 == 2 && call.attempt() == 1);
  }
}
