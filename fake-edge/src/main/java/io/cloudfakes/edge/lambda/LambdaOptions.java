package io.cloudfakes.edge.lambda;

import java.util.Optional;

/**
 * What a world's Lambda may be told: {@code FakeAws.builder().option(…)}.
 *
 * @param codeFrom where classes are looked for that an uploaded package does not have; empty for
 *     the class path this library is on
 */
public record LambdaOptions(Optional<ClassLoader> codeFrom) {
  private static final LambdaOptions DEFAULTS = new LambdaOptions(Optional.empty());

  /** The options of a world that is given none. */
  public static LambdaOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Where classes are looked for that an uploaded package does not have, so that {@code
   * CreateFunction} can name a class of the test in {@code Handler} and upload any zip.
   */
  public LambdaOptions withCodeFrom(ClassLoader classes) {
    return new LambdaOptions(Optional.of(classes));
  }

  /** Where classes are looked for that an uploaded package does not have. */
  public ClassLoader classPath() {
    return codeFrom.orElseGet(LambdaOptions.class::getClassLoader);
  }
}
