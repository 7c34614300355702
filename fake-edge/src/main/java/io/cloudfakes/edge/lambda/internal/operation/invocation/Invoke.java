package io.cloudfakes.edge.lambda.internal.operation.invocation;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.SynchronousInvocations;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * Runs a function.
 *
 * <p><b>Modelled</b>: the invocation types {@code RequestResponse}, {@code Event} and {@code
 * DryRun}, the log tail of 4 KB, the client context, limits of 6 MB (1 MB for {@code Event}).
 *
 * <p><b>Not modelled</b>: tenants, durable executions.
 *
 * <p>A function that is invoked synchronously runs while the call is decided, for its reply is the
 * call's. It changes no state of Lambda by its outcome, so it is decided once only.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class Invoke implements Operation<InvokeRequest, InvokeResponse, LambdaState> {
  /** How much of the log {@code LogType=Tail} gives, in bytes. */
  private static final int TAIL = 4096;

  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName", "InvocationType", "LogType", "ClientContext", "Payload", "Qualifier");

  @Override
  public Outcome<InvokeResponse, LambdaState> decide(
      InvokeRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    InvocationType type = type(request);
    boolean tail = tail(request);
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    FunctionVersion version = lookup.version(call.ids().fraction("alias-weights"));
    Bytes payload = payloadOf(request, type);
    return switch (type) {
      case DRY_RUN -> Outcome.of(InvokeResponse.builder().statusCode(204).build());
      case EVENT ->
          Outcome.of(
              InvokeResponse.builder().statusCode(202).build(),
              new LambdaChange.EventAccepted(
                  new AsyncEvent(
                      lookup.key(),
                      lookup.part(),
                      version.number(),
                      call.requestId(),
                      payload,
                      "",
                      call.now(),
                      1,
                      0,
                      0)));
      default ->
          Outcome.of(
              answer(
                  run(
                      lookup.key(),
                      version,
                      Attempt.synchronous(
                          call.requestId(), lookup.arn(), payload, request.clientContext()),
                      call),
                  tail));
    };
  }

  private static Invocation run(
      FunctionKey function, FunctionVersion version, Attempt attempt, CallContext call) {
    return call.links()
        .find(SynchronousInvocations.class)
        .orElseThrow(() -> new IllegalStateException("This world has no Lambda"))
        .run(function, version, attempt);
  }

  private static InvokeResponse answer(Invocation made, boolean tail) {
    InvokeResponse.Builder response =
        InvokeResponse.builder()
            .statusCode(200)
            .executedVersion(made.version())
            .functionError(made.functionError().orElse(null))
            .payload(SdkBytes.fromByteArrayUnsafe(made.reply().toByteArray()));
    return (tail ? response.logResult(tailOf(made.logs())) : response).build();
  }

  private static String tailOf(String logs) {
    byte[] bytes = logs.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder()
        .encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length));
  }

  private static Bytes payloadOf(InvokeRequest request, InvocationType type) {
    @Nullable SdkBytes payload = request.payload();
    return Payloads.checked(
        payload == null ? Bytes.EMPTY : Bytes.wrap(payload.asByteArrayUnsafe()),
        type == InvocationType.EVENT ? Payloads.LONGEST_ASYNC : Payloads.LONGEST);
  }

  private static InvocationType type(InvokeRequest request) {
    @Nullable String text = request.invocationTypeAsString();
    if (text == null) {
      return InvocationType.REQUEST_RESPONSE;
    }
    if (request.invocationType() == InvocationType.UNKNOWN_TO_SDK_VERSION) {
      throw LambdaErrors.constraint(
              "invocationType",
              text,
              "Member must satisfy enum value set: [Event, RequestResponse, DryRun]")
          .asException();
    }
    return request.invocationType();
  }

  private static boolean tail(InvokeRequest request) {
    @Nullable String text = request.logTypeAsString();
    if (text != null && request.logType() == LogType.UNKNOWN_TO_SDK_VERSION) {
      throw LambdaErrors.constraint(
              "logType", text, "Member must satisfy enum value set: [None, Tail]")
          .asException();
    }
    return request.logType() == LogType.TAIL;
  }
}
