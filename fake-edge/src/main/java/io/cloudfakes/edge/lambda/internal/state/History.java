package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.edge.lambda.Invocation;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a function was asked and answered.
 *
 * @param invocations the newest ones, oldest first
 * @param accepted how many asynchronous events were accepted without a call, ever
 */
public record History(PVector<Invocation> invocations, long accepted) {
  /** How many invocations of one function are remembered. */
  public static final int REMEMBERED = 10_000;

  static final History EMPTY = new History(TreePVector.empty(), 0);

  History plus(Invocation invocation) {
    PVector<Invocation> kept = invocations.size() < REMEMBERED ? invocations : invocations.minus(0);
    return new History(kept.plus(invocation), accepted);
  }

  History plusAccepted() {
    return new History(invocations, accepted + 1);
  }
}
