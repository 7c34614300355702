package io.cloudfakes.service;

/**
 * One change of a service's state, as a value: applied to equal states it gives equal states, so
 * that a log of changes can be replayed. Make it a record.
 *
 * @param <S> the service's state
 */
@FunctionalInterface
public interface Change<S> {
  S applyTo(S state);
}
