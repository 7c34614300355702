package io.cloudfakes.edge.lambda;

import java.time.Duration;
import java.util.Optional;

/**
 * What a world's Lambda may be told: {@code FakeAws.builder().option(…)}.
 *
 * @param codeFrom where classes are looked for that an uploaded package does not have; empty for
 *     the class path this library is on
 * @param watchdog how long a handler may run in real time before it is given up; empty for as long
 *     as it takes
 * @param activation how long, in virtual time, a function that was created is {@code Pending};
 *     nothing unless told
 */
public record LambdaOptions(
    Optional<ClassLoader> codeFrom, Optional<Duration> watchdog, Duration activation) {
  private static final LambdaOptions DEFAULTS =
      new LambdaOptions(Optional.empty(), Optional.empty(), Duration.ZERO);

  /** The options of a world that is given none. */
  public static LambdaOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Where classes are looked for that an uploaded package does not have, so that {@code
   * CreateFunction} can name a class of the test in {@code Handler} and upload any zip.
   */
  public LambdaOptions withCodeFrom(ClassLoader classes) {
    return new LambdaOptions(Optional.of(classes), watchdog, activation);
  }

  /**
   * Gives handlers up that run longer than this in real time, as handlers that never return do:
   * they are interrupted, and their invocation answers that it timed out. Handlers then run on
   * threads of their own. A handler must not move the clock while the clock's own move runs it.
   *
   * @throws IllegalArgumentException when it is no time at all
   */
  public LambdaOptions withWatchdog(Duration patience) {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException(
          "A watchdog needs some patience, for example Duration.ofSeconds(10), and not "
              + patience);
    }
    return new LambdaOptions(codeFrom, Optional.of(patience), activation);
  }

  /**
   * Has functions be {@code Pending} for so long, in virtual time, after {@code CreateFunction};
   * what is asked of them meanwhile is refused with 409, as on AWS.
   */
  public LambdaOptions withActivation(Duration pending) {
    return new LambdaOptions(codeFrom, watchdog, pending);
  }

  /** Where classes are looked for that an uploaded package does not have. */
  public ClassLoader classPath() {
    return codeFrom.orElseGet(LambdaOptions.class::getClassLoader);
  }
}
