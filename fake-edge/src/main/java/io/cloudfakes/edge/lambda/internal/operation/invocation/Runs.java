package io.cloudfakes.edge.lambda.internal.operation.invocation;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.SynchronousInvocations;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** What the calls that run functions have in common. */
final class Runs {
  /** How much of the log {@code LogType=Tail} gives, in bytes. */
  private static final int TAIL = 4096;

  private Runs() {}

  static Invocation synchronous(
      FunctionKey function, FunctionVersion version, Attempt attempt, CallContext call) {
    return call.links()
        .find(SynchronousInvocations.class)
        .orElseThrow(() -> new IllegalStateException("This world has no Lambda"))
        .run(function, version, attempt);
  }

  /** The event in a request. */
  static Bytes payload(@Nullable SdkBytes payload, long longest) {
    return Payloads.checked(
        payload == null ? Bytes.EMPTY : Bytes.wrap(payload.asByteArrayUnsafe()), longest);
  }

  /** The end of what was logged, in Base64. */
  static String logTail(Invocation made) {
    byte[] bytes = made.logs().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder()
        .encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length));
  }
}
