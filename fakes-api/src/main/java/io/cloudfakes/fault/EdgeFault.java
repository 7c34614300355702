package io.cloudfakes.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault of the edges of a content delivery network, or of an origin behind them. It strikes what
 * viewers ask, {@code cloudfront:ViewerRequest}, what edges ask of origins, {@code
 * cloudfront:OriginRequest}, and invalidations; the service acts it out.
 */
public sealed interface EdgeFault extends Fault {
  /** What requests of edges to origins are called in rules and in the log. */
  String ORIGIN_REQUEST = "cloudfront:OriginRequest";

  /** Where viewers are served of whom nothing is said. */
  String USUAL_LOCATION = "IAD89-P1";

  @Override
  default FaultPoint point() {
    return FaultPoint.BEFORE_COMMIT;
  }

  /** Whichever attempt has the effect has it in this way. */
  @Override
  default boolean everyAttempt() {
    return true;
  }

  /** The actions that it strikes. */
  List<String> actions();

  @Override
  default Optional<String> refusal(FaultTarget target) {
    return actions().contains(target.name())
        ? Optional.empty()
        : Optional.of(
            target.name() + " is not its kind; " + word() + " is for " + actions().get(0));
  }

  private static List<String> arguments(Duration duration, String location) {
    List<String> arguments = new ArrayList<>(List.of(duration.toString()));
    if (!location.isEmpty()) {
      arguments.add(location);
    }
    return arguments;
  }

  private static void checkLocation(String location) {
    if (!location.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException(
          "An edge location is written like FRA56-P1, not \"" + location + "\"");
    }
  }

  /**
   * See {@link Fault#staleConfiguration(Duration, String)}.
   *
   * @param location "" for every one
   */
  record StaleConfiguration(Duration age, String location) implements EdgeFault {
    public StaleConfiguration {
      Checks.longerThanNothing(age);
      if (!location.isEmpty()) {
        checkLocation(location);
      }
    }

    /** Whether that edge location lags. */
    public boolean isAt(String asked) {
      return location.isEmpty() || location.equals(asked);
    }

    @Override
    public List<String> actions() {
      return List.of("cloudfront:ViewerRequest");
    }

    @Override
    public List<String> arguments() {
      return EdgeFault.arguments(age, location);
    }
  }

  /**
   * See {@link Fault#lateInvalidation(Duration, String)}.
   *
   * @param location "" for every one
   */
  record LateInvalidation(Duration delay, String location) implements EdgeFault {
    public LateInvalidation {
      Checks.longerThanNothing(delay);
      if (!location.isEmpty()) {
        checkLocation(location);
      }
    }

    @Override
    public List<String> actions() {
      return INVALIDATING;
    }

    @Override
    public List<String> arguments() {
      return EdgeFault.arguments(delay, location);
    }
  }

  /** See {@link Fault#missedInvalidation}. */
  record MissedInvalidation(String location) implements EdgeFault {
    public MissedInvalidation {
      checkLocation(location);
    }

    @Override
    public List<String> actions() {
      return INVALIDATING;
    }

    @Override
    public List<String> arguments() {
      return List.of(location);
    }
  }

  /** What asks edges to drop what they have. */
  List<String> INVALIDATING =
      List.of(
          "cloudfront:CreateInvalidation", "cloudfront:CreateInvalidationForDistributionTenant");

  /** See {@link Fault#originError}. */
  record OriginError(int status) implements EdgeFault {
    public OriginError {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException("The status of an error is 400 to 599, not " + status);
      }
    }

    @Override
    public List<String> actions() {
      return List.of(ORIGIN_REQUEST);
    }

    @Override
    public List<String> arguments() {
      return List.of(Integer.toString(status));
    }
  }

  /** See {@link Fault#edgeClockSkew}. */
  record EdgeClockSkew(Duration ahead) implements EdgeFault {
    public EdgeClockSkew {
      if (ahead.isZero()) {
        throw new IllegalArgumentException("A fault of no time does nothing: " + ahead);
      }
    }

    @Override
    public List<String> actions() {
      return List.of("cloudfront:ViewerRequest");
    }

    @Override
    public List<String> arguments() {
      return List.of(ahead.toString());
    }
  }
}
