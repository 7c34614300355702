package io.cloudfakes.edge.lambda;

import java.util.Optional;

/**
 * What a world's Lambda may be told: {@code FakeAws.builder().option(…)}.
 *
 * @param codeFrom where {@code CreateFunction} takes classes from; empty when it is refused
 */
public record LambdaOptions(Optional<ClassLoader> codeFrom) {
  private static final LambdaOptions DEFAULTS = new LambdaOptions(Optional.empty());

  /** The options of a world that is given none. */
  public static LambdaOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Lets {@code CreateFunction} make functions of Java classes: the class that {@code Handler}
   * names is taken from here, and not out of the uploaded package, of which only size and check sum
   * are kept. Without this, {@code CreateFunction} is refused.
   */
  public LambdaOptions withCodeFrom(ClassLoader classes) {
    return new LambdaOptions(Optional.of(classes));
  }
}
