package io.cloudfakes.fault;

/**
 * The way of a service to the faults of its own kind that strike its calls. Every world has it
 * among its links.
 */
@FunctionalInterface
public interface StruckCalls {
  /** What strikes the call that this thread is answering; nothing when it answers none. */
  Struck current();
}
