package io.cloudfakes.fault;

import java.util.List;
import java.util.Optional;

/** One action as faults see it: what it can answer, and what can go wrong with it. */
public interface FaultTarget {
  /** Service and action, for example {@code s3:PutObject}. */
  String name();

  /** The codes of the errors it can give, by AWS's lists; empty when there are no lists. */
  List<String> errors();

  /** Why it lacks what a fault needs; empty when it does not. */
  Optional<String> lacks(Need need);

  /** Why it meets no faults of that kind, whatever they need; empty when it does. */
  default Optional<String> shuns(Fault fault) {
    return Optional.empty();
  }

  /** What some faults need of the actions they strike. */
  enum Need {
    /** That the action changes something. */
    EFFECT,
    /** That its replies have a body. */
    BODY,
    /** That it may do part of a batch and hand back the rest. */
    PARTS,
    /** That it may answer from a copy that lags behind. */
    LAG,
    /** That a transaction under way may stand in its way. */
    CONFLICT,
    /** That its effects are told to others by events. */
    EVENTS,
    /** That such events may overtake each other. */
    EVENTS_WITHOUT_ORDER
  }

  /** Why it cannot give that error; empty when it can. */
  default Optional<String> refusal(String code) {
    List<String> codes = errors();
    if (codes.isEmpty() || codes.contains(code)) {
      return Optional.empty();
    }
    return Optional.of(
        name()
            + " gives no error "
            + code
            + NearMisses.among(code, codes)
            + ". By AWS's lists it gives: "
            + String.join(", ", codes)
            + ". For what AWS does not list there is Fault.unlistedError(code, status, message)");
  }
}
