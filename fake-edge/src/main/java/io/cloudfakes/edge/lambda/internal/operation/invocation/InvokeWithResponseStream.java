package io.cloudfakes.edge.lambda.internal.operation.invocation;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResponseStreamingInvocationType;

/**
 * Runs a function and streams its reply, which may have up to 200 MB.
 *
 * <p><b>Modelled</b>: the events of the stream, the log tail, the client context. The function has
 * ended before the first event is sent. <b>Not modelled</b>: tenants.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html">InvokeWithResponseStream</a>
 */
public final class InvokeWithResponseStream
    implements Operation<
        InvokeWithResponseStreamRequest, InvokeWithResponseStreamResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName", "InvocationType", "LogType", "ClientContext", "Payload", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(InvokeWithResponseStreamRequest.builder());
  }

  @Override
  public Outcome<InvokeWithResponseStreamResponse, LambdaState> decide(
      InvokeWithResponseStreamRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    FunctionVersion version = lookup.version(call.ids().fraction("alias-weights"));
    Bytes payload = Runs.payload(request.payload(), Payloads.LONGEST);
    if (request.invocationType() == ResponseStreamingInvocationType.DRY_RUN) {
      return Outcome.of(InvokeWithResponseStreamResponse.builder().statusCode(204).build());
    }
    Attempt attempt =
        Attempt.synchronous(call.requestId(), lookup.arn(), payload, request.clientContext())
            .streamed();
    Invocation made = Runs.synchronous(lookup.key(), version, attempt, call);
    return Outcome.<InvokeWithResponseStreamResponse, LambdaState>of(
            InvokeWithResponseStreamResponse.builder()
                .statusCode(200)
                .executedVersion(made.version())
                .responseStreamContentType("application/vnd.amazon.eventstream")
                .build())
        .withBody(ReplyStream.of(made, request.logType() == LogType.TAIL));
  }
}
