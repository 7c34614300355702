package io.cloudfakes.s3.internal.state;

import io.cloudfakes.service.CallContext;
import java.util.List;

/**
 * Something S3 does by itself when its time has come: expire, replicate, deliver logs. Make it a
 * record: it is part of the state.
 */
public interface S3Task {
  /**
   * What it changes. A task that is to be done again schedules itself anew among its changes.
   *
   * @param call a context without request, at the time the task was due
   */
  List<S3Change> run(S3State state, CallContext call);
}
