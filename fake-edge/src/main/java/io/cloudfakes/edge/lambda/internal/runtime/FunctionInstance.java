package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One handler that was made; good for as long as its version has that code and those settings.
 *
 * @param init how long it took to make it, in virtual time; null once it has handled an event
 */
record FunctionInstance(
    FunctionKey function,
    FunctionVersion version,
    Code code,
    FunctionBody body,
    String logStream,
    @Nullable Duration init) {

  boolean runs(Code asked, String revisionId) {
    return code.equals(asked) && version.revisionId().equals(revisionId);
  }

  /** The same, after an event. */
  FunctionInstance warm() {
    return new FunctionInstance(function, version, code, body, logStream, null);
  }
}
