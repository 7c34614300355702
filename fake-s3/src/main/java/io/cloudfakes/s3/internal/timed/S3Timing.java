package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.S3Task;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the state's tasks when they are due, in order, each on the state the one before left. */
public final class S3Timing implements Timing<S3State> {
  @Override
  public @Nullable Instant nextDue(S3State state) {
    return state.tasks().nextDue();
  }

  @Override
  public List<S3Change> fire(S3State state, Instant due, CallContext call) {
    List<S3Change> changes = new ArrayList<>();
    S3State at = state;
    for (Timers.Timer<S3Task> timer : state.tasks().dueBy(due)) {
      List<S3Change> own = new ArrayList<>();
      own.add(new TaskChange.Cancelled(timer.key()));
      own.addAll(timer.what().run(at, call));
      for (S3Change change : own) {
        at = change.applyTo(at);
      }
      changes.addAll(own);
    }
    return changes;
  }
}
