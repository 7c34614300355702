package io.cloudfakes.service;

import java.time.Instant;
import java.util.List;

/** One service's state in one world. */
public interface Store<S> {
  /** The state now; an immutable value that later commits do not touch. */
  S state();

  /**
   * The state as it was then, as far back as was kept: to when a fault that reads the past was
   * first asked for, else the state now.
   */
  S stateAt(Instant then);

  /**
   * Commits changes without a call, as a façade does to seed data. Events follow as from any
   * commit.
   */
  void commit(List<? extends Change<S>> changes);

  /**
   * Commits what a decision on the state of that moment gives: no other commit comes between. For a
   * façade whose changes depend on what is there.
   *
   * @throws io.cloudfakes.AwsErrorException when the decision refuses; nothing is changed then
   */
  void commit(Decision<S> decision);

  /**
   * What to change of a state.
   *
   * @param <S> the service's state
   */
  @FunctionalInterface
  interface Decision<S> {
    /**
     * The changes, none for leaving things as they are.
     *
     * @param call a context without request: the world's own account and region, its time, and ids
     *     of its own
     */
    List<? extends Change<S>> decide(S state, CallContext call);
  }

  /**
   * Every change committed since the world began (or was reset or forked), oldest first; empty
   * unless the world records changes.
   */
  List<Change<S>> changes();
}
