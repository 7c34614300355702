package io.cloudfakes.junit;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A way in which {@link ExploreFaults} has a call fail. */
public enum FaultVariant {
  /** The service's internal error, at every attempt: the application sees it. */
  ERROR(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.error(internalError(call.service()))));
    }
  },
  /** The service's throttling error, at every attempt. */
  THROTTLE(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.throttle()));
    }
  },
  /** The first attempt is lost on its way; the SDK tries again. */
  LOSE_REQUEST(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.loseRequest()));
    }
  },
  /** The first attempt's reply is lost: the SDK repeats what has already happened. */
  LOSE_REPLY(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.loseReply()));
    }
  },
  /** The process ends before the call: nothing happens from there on, until recovery. */
  CRASH_BEFORE(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.crash()));
    }
  },
  /** The process ends right after the call's effect, before it hears of it. */
  CRASH_AFTER(true) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(
          new FaultStep(
              call.action(),
              call.template(),
              call.occurrence(),
              Fault.crash(),
              FaultPoint.AFTER_COMMIT));
    }
  },
  /** The first attempt is never answered and has no effect. */
  HANG(false) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return Optional.of(step(call, Fault.hang()));
    }
  },
  /** The body of the reply breaks off in the middle; for replies that are streams. */
  TRUNCATE_BODY(false) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return call.streams() ? Optional.of(step(call, Fault.truncateBody(1))) : Optional.empty();
    }
  },
  /** A bit of the reply's body is turned over; for replies that are streams. */
  CORRUPT_BODY(false) {
    @Override
    Optional<FaultStep> at(CallPoint call) {
      return call.streams() ? Optional.of(step(call, Fault.corruptBody())) : Optional.empty();
    }
  };

  private static final Set<String> SERVER_ERROR = Set.of("dynamodb", "streams.dynamodb");

  private final boolean usual;

  FaultVariant(boolean usual) {
    this.usual = usual;
  }

  /** The fault for that call; empty when it does not fit. */
  abstract Optional<FaultStep> at(CallPoint call);

  /** Those tried when none is named. */
  static List<FaultVariant> usual() {
    return Arrays.stream(values()).filter(variant -> variant.usual).toList();
  }

  private static FaultStep step(CallPoint call, Fault fault) {
    return FaultStep.of(call.action(), call.template(), call.occurrence(), fault);
  }

  private static String internalError(String service) {
    if (service.equals("s3")) {
      return "InternalError";
    }
    return SERVER_ERROR.contains(service) ? "InternalServerError" : "InternalFailure";
  }
}
