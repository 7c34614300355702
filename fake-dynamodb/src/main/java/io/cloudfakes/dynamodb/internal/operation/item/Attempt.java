package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.function.Supplier;

/**
 * How one of several things a request asks for went, when each may fail by itself: a statement of a
 * batch, an action of a transaction.
 *
 * @param <T> what it gives when it goes well
 */
public sealed interface Attempt<T> {

  /** It went well. */
  record Done<T>(T result) implements Attempt<T> {}

  /** It was refused. */
  record Refused<T>(AwsError error) implements Attempt<T> {}

  /** Tries it; any refusal becomes a value, so that it can be told beside others. */
  static <T> Attempt<T> of(Supplier<T> action) {
    try {
      return new Done<>(action.get());
    } catch (AwsErrorException e) {
      return new Refused<>(e.error());
    }
  }
}
