package io.cloudfakes.service;

import java.util.List;

/** One service's state in one world. */
public interface Store<S> {
  /** The state now; an immutable value that later commits do not touch. */
  S state();

  /**
   * Commits changes without a call, as a façade does to seed data. Events follow as from any
   * commit.
   */
  void commit(List<? extends Change<S>> changes);

  /**
   * Every change committed since the world began (or was reset or forked), oldest first; empty
   * unless the world records changes.
   */
  List<Change<S>> changes();
}
