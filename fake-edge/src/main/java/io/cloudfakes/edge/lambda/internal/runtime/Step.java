package io.cloudfakes.edge.lambda.internal.runtime;

/** A piece of work of a function's code, which may throw anything. */
@FunctionalInterface
interface Step<T> {
  T take() throws Throwable;
}
