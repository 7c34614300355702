package io.cloudfakes.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does to a service's state. The state itself says what is due (usually by a {@link
 * io.cloudfakes.clock.Timers} among its fields), so forks and replays need nothing more.
 */
public interface Timing<S> {
  /**
   * When the next timed change is due; null when none is. Asked after every commit: keep it cheap.
   */
  @Nullable Instant nextDue(S state);

  /**
   * The changes due at exactly {@code due}, in order. Applied to the state they must move {@link
   * #nextDue} beyond it.
   *
   * @param call a context without request: the world's own account and region, {@link
   *     CallContext#now()} is {@code due}
   */
  List<? extends Change<S>> fire(S state, Instant due, CallContext call);
}
