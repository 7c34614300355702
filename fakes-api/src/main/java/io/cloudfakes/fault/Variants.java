package io.cloudfakes.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One fault of each kind, as exploration tries them out. */
final class Variants {
  /** What services call an error of their own making, the first that the action gives. */
  private static final List<String> INTERNAL =
      List.of(
          "InternalServerError",
          "InternalError",
          "ServiceException",
          "InternalServerException",
          "WAFInternalErrorException",
          "InternalFailure");

  private Variants() {}

  static List<Fault> of(List<FaultTarget> targets) {
    List<Fault> variants = new ArrayList<>();
    List<String> codes = targets.stream().flatMap(target -> target.errors().stream()).toList();
    INTERNAL.stream()
        .filter(codes::contains)
        .findFirst()
        .ifPresent(code -> variants.add(Fault.error(code)));
    variants.add(Fault.throttle());
    variants.add(Fault.expireToken());
    variants.add(Fault.clockSkew(Duration.ofHours(1)));
    variants.add(Fault.transactionConflict());
    variants.add(Fault.loseRequest());
    variants.add(Fault.loseReply());
    variants.add(Fault.lateEffect());
    variants.add(Fault.hang());
    variants.add(Fault.crash());
    variants.add(Fault.latency(Duration.ofSeconds(30)));
    variants.add(Fault.truncateBody(1));
    variants.add(Fault.corruptBody());
    variants.add(Fault.unprocessed(1));
    variants.add(Fault.staleRead(Duration.ofSeconds(1)));
    variants.add(Fault.duplicate(2));
    variants.add(Fault.reorder());
    variants.add(Fault.delayEvent(Duration.ofMinutes(5)));
    variants.add(Fault.staleConfiguration(Duration.ofMinutes(5)));
    variants.add(Fault.lateInvalidation(Duration.ofMinutes(5)));
    variants.add(Fault.missedInvalidation(EdgeFault.USUAL_LOCATION));
    variants.add(Fault.originError(503));
    variants.add(Fault.edgeClockSkew(Duration.ofHours(1)));
    return variants;
  }
}
