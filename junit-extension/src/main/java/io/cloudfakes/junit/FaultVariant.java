package io.cloudfakes.junit;

import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.DataFault;
import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.ErrorFault;
import io.cloudfakes.fault.EventFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultStep;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way in which {@link ExploreFaults} has a call fail, where it fits the call's action. */
public enum FaultVariant {
  /** The service's internal error, at every attempt: the application sees it. */
  ERROR(true, ErrorFault.ErrorReply.class),
  /** The service's throttling error, at every attempt. */
  THROTTLE(true, ErrorFault.Throttle.class),
  /** The first attempt is lost on its way; the SDK tries again. */
  LOSE_REQUEST(true, ConnectionFault.LoseRequest.class),
  /** The first attempt's reply is lost: the SDK repeats what has already happened. */
  LOSE_REPLY(true, ConnectionFault.LoseReply.class),
  /** The first attempt is given up, and takes effect after everything else was done. */
  LATE_EFFECT(true, ConnectionFault.LateEffect.class),
  /** The process ends before the call: nothing happens from there on, until recovery. */
  CRASH_BEFORE(true, ConnectionFault.Crash.class),
  /** The process ends right after the call's effect, before it hears of it. */
  CRASH_AFTER(true, ConnectionFault.Crash.class),
  /** One request of a batch is left unprocessed. */
  UNPROCESSED(true, DataFault.Unprocessed.class),
  /** A transaction meets another one. */
  TRANSACTION_CONFLICT(true, ErrorFault.TransactionConflict.class),
  /** An eventually consistent read answers what was there a second ago. */
  STALE_READ(false, DataFault.StaleRead.class),
  /** The credentials have expired. */
  EXPIRE_TOKEN(false, ErrorFault.ExpireToken.class),
  /** The first attempt is never answered and has no effect. */
  HANG(false, ConnectionFault.Hang.class),
  /** The body of the reply breaks off. */
  TRUNCATE_BODY(false, BodyFault.TruncateBody.class),
  /** A bit of the reply's body is turned over. */
  CORRUPT_BODY(false, BodyFault.CorruptBody.class),
  /** The events the call causes are delivered twice. */
  DUPLICATE_EVENTS(false, EventFault.Duplicate.class),
  /** The events the call causes are delivered in another order. */
  REORDER_EVENTS(false, EventFault.Reorder.class),
  /** The events the call causes are delivered after everything else was done. */
  DELAY_EVENTS(false, EventFault.DelayEvent.class),
  /** An origin answers an edge with an error of its own making. */
  ORIGIN_ERROR(true, EdgeFault.OriginError.class),
  /** An edge serves by the configuration of five minutes ago. */
  STALE_CONFIGURATION(false, EdgeFault.StaleConfiguration.class),
  /** Edges drop what an invalidation names after everything else was done. */
  LATE_INVALIDATION(false, EdgeFault.LateInvalidation.class),
  /** The usual edge never hears of an invalidation. */
  MISSED_INVALIDATION(false, EdgeFault.MissedInvalidation.class),
  /** The edge's clock is an hour ahead of the one that URLs are signed by. */
  EDGE_CLOCK_SKEW(false, EdgeFault.EdgeClockSkew.class);

  private static final Duration LATE = Duration.ofSeconds(1);

  private final boolean usual;
  private final Class<? extends Fault> kind;

  FaultVariant(boolean usual, Class<? extends Fault> kind) {
    this.usual = usual;
    this.kind = kind;
  }

  /** Those tried when none is named. */
  static List<FaultVariant> usual() {
    return Arrays.stream(values()).filter(variant -> variant.usual).toList();
  }

  /**
   * The fault for that call; empty when it does not fit.
   *
   * @param fitting the faults that its action can meet
   */
  Optional<FaultStep> at(CallPoint call, List<Fault> fitting) {
    return fitting.stream().filter(kind::isInstance).findFirst().map(fault -> step(call, fault));
  }

  private FaultStep step(CallPoint call, Fault fault) {
    Fault meant = this == LATE_EFFECT ? Fault.lateEffect(LATE) : fault;
    FaultPoint point = this == CRASH_AFTER ? FaultPoint.AFTER_COMMIT : meant.point();
    return new FaultStep(call.action(), call.template(), call.occurrence(), meant, point);
  }

  /** The variant that a step is of, as maps show it. */
  static String named(FaultStep step) {
    return Arrays.stream(values())
        .filter(variant -> variant.kind.isInstance(step.fault()))
        .filter(
            variant ->
                (variant == CRASH_AFTER)
                    == (step.point() == FaultPoint.AFTER_COMMIT
                        && step.fault() instanceof ConnectionFault.Crash))
        .map(Enum::name)
        .findFirst()
        .orElse(step.fault().id());
  }

  /** How much virtual time must pass until a fault has done all it does. */
  static Duration settling(FaultStep step) {
    if (step.fault() instanceof ConnectionFault.LateEffect late) {
      return late.after();
    }
    if (step.fault() instanceof EdgeFault.LateInvalidation late) {
      return late.delay();
    }
    return step.fault() instanceof EventFault.DelayEvent delayed ? delayed.delay() : Duration.ZERO;
  }
}
