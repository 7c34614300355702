package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.direct.DirectReceiver;
import io.cloudfakes.transport.direct.DirectReply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The direct client's way into the pipeline, which has no HTTP to identify or read a call by. */
final class DirectWorld implements DirectReceiver {
  private final World world;
  private final Pipeline pipeline;

  DirectWorld(World world, Pipeline pipeline) {
    this.world = world;
    this.pipeline = pipeline;
  }

  @Override
  public DirectReply invoke(
      String modelPackage, String action, SdkRequest request, Bytes body, ClientSettings caller)
      throws IOException {
    ActiveCall call = world.begin();
    identify(call, modelPackage, action, caller);
    call.request = request;
    call.body = body;
    call.nameResource();
    try {
      Outcome<? extends SdkResponse, ?> outcome = pipeline.invoke(call);
      return new DirectReply(outcome.response(), sent(call, outcome.body()), call.requestId());
    } catch (AwsErrorException refusal) {
      throw refusal.error().withHeader("x-amzn-RequestId", call.requestId()).asException();
    } catch (Severed severed) {
      throw severed.reply() instanceof Reply.Hang
          ? new SocketTimeoutException("Read timed out")
          : new IOException(call.ending);
    }
  }

  private void identify(
      ActiveCall call, String modelPackage, String action, ClientSettings caller) {
    call.region = caller.region();
    world.identification().caller(call, caller.accessKeyId());
    for (Service<?> service : world.index().ofPackage(modelPackage)) {
      Action<?> known = service.table().findOfSdk(action);
      if (known != null) {
        call.service = service;
        call.action = known;
        return;
      }
    }
    throw AwsError.of(
            "NotImplemented", 501, "This world has no fake for " + modelPackage + " " + action)
        .asException();
  }

  /** The streamed body as it arrives: whole, damaged, or broken off. */
  private static Bytes sent(ActiveCall call, Bytes body) throws IOException {
    Bytes sent = body;
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof BodyFault.TruncateBody cut && cut.bytes() < body.length()) {
        call.acted(rule);
        throw new IOException("The body broke off after " + cut.bytes() + " bytes");
      } else if (rule.fault() instanceof BodyFault.CorruptBody && !body.isEmpty()) {
        call.acted(rule);
        sent = FaultActions.corrupted(body);
      }
    }
    return sent;
  }
}
