package io.cloudfakes.edge.lambda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a world's Lambda may be told: {@code FakeAws.builder().option(…)}. Immutable. */
public final class LambdaOptions {
  private static final LambdaOptions DEFAULTS = new LambdaOptions(null);

  private final @Nullable ClassLoader codeFrom;

  private LambdaOptions(@Nullable ClassLoader codeFrom) {
    this.codeFrom = codeFrom;
  }

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
    return new LambdaOptions(classes);
  }

  /** Where {@code CreateFunction} takes classes from; empty when it is refused. */
  public Optional<ClassLoader> codeFrom() {
    return Optional.ofNullable(codeFrom);
  }

  @Override
  public String toString() {
    return "LambdaOptions[codeFrom=" + codeFrom + "]";
  }
}
