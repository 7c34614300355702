package io.cloudfakes.edge.lambda.internal.operation.invocation;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
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
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName", "InvocationType", "LogType", "ClientContext", "Payload", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(InvokeRequest.builder());
  }

  @Override
  public Outcome<InvokeResponse, LambdaState> decide(
      InvokeRequest request, LambdaState state, CallContext call) {
    InvocationType type =
        request.invocationType() == null
            ? InvocationType.REQUEST_RESPONSE
            : request.invocationType();
    boolean tail = request.logType() == LogType.TAIL;
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    FunctionVersion version = lookup.version(call.ids().fraction("alias-weights"));
    Configurations.requireActive(version, call.now());
    Bytes payload =
        Runs.payload(
            request.payload(),
            type == InvocationType.EVENT ? Payloads.LONGEST_ASYNC : Payloads.LONGEST);
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
                  Runs.synchronous(
                      lookup.key(),
                      version,
                      Attempt.synchronous(
                          call.requestId(), lookup.arn(), payload, request.clientContext()),
                      call),
                  tail));
    };
  }

  private static InvokeResponse answer(Invocation made, boolean tail) {
    InvokeResponse.Builder response =
        InvokeResponse.builder()
            .statusCode(200)
            .executedVersion(made.version())
            .functionError(made.functionError().orElse(null))
            .payload(SdkBytes.fromByteArrayUnsafe(made.reply().toByteArray()));
    return (tail ? response.logResult(Runs.logTail(made)) : response).build();
  }
}
