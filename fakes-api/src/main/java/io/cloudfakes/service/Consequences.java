package io.cloudfakes.service;

import java.util.ArrayList;
import java.util.List;

/**
 * What a service does by itself because of a change: the further changes that belong to the same
 * commit, such as a timer that the change makes due. Asked for every change as it is applied,
 * whoever made it, so that no operation can forget; what follows from a consequence follows too.
 *
 * <p>Asked under the lock of the service's state: keep it cheap.
 */
@FunctionalInterface
public interface Consequences<S> {
  /**
   * The changes that follow, in order; they are applied before the next change of the commit.
   *
   * @param call the call that made the change, or the context of what no call made
   */
  List<? extends Change<S>> of(Change<S> change, S before, S after, CallContext call);

  /** These, and then what the other says of the same change. */
  default Consequences<S> and(Consequences<S> other) {
    return (change, before, after, call) -> {
      List<? extends Change<S>> mine = of(change, before, after, call);
      List<? extends Change<S>> theirs = other.of(change, before, after, call);
      if (mine.isEmpty() || theirs.isEmpty()) {
        return mine.isEmpty() ? theirs : mine;
      }
      List<Change<S>> both = new ArrayList<>(mine);
      both.addAll(theirs);
      return both;
    };
  }
}
