package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.Service;
import io.cloudfakes.transport.Reply;
import java.util.List;

/** What each fault does to a call at each point of the pipeline. */
final class FaultActions {
  private final Faults faults;
  private final FakeClock clock;

  FaultActions(Faults faults, FakeClock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  /** Picks the faults that strike the call, and lets those act that come before anything else. */
  void before(ActiveCall call) {
    if (faults.crashed()) {
      throw new Severed(new Reply.Reset("Connection refused: the world has crashed (Fault.crash)"));
    }
    call.faults = faults.striking(call);
    act(call, FaultPoint.BEFORE);
  }

  void beforeCommit(ActiveCall call) {
    act(call, FaultPoint.BEFORE_COMMIT);
  }

  void afterCommit(ActiveCall call) {
    act(call, FaultPoint.AFTER_COMMIT);
  }

  void beforeSending(ActiveCall call) {
    act(call, FaultPoint.RESPONSE);
  }

  /** The reply as it leaves: whole, broken off, or damaged. */
  Reply sent(ActiveCall call, HttpResponse response) {
    Reply reply = new Reply.Answer(response);
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof Fault.TruncateBody cut
          && cut.bytes() < response.body().length()) {
        call.acted(rule);
        reply = new Reply.Truncated(response, cut.bytes());
      } else if (rule.fault() instanceof Fault.CorruptBody && !response.body().isEmpty()) {
        call.acted(rule);
        response.body(corrupted(response.body()));
      }
    }
    return reply;
  }

  private void act(ActiveCall call, FaultPoint point) {
    List<FaultRule> rules = call.faults;
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.point() == point && !actsOnTheBody(rule.fault())) {
        call.acted(rule);
        act(call, rule.fault());
      }
    }
  }

  private static boolean actsOnTheBody(Fault fault) {
    return fault instanceof Fault.TruncateBody || fault instanceof Fault.CorruptBody;
  }

  private void act(ActiveCall call, Fault fault) {
    if (fault instanceof Fault.ErrorReply error) {
      throw asked(call, error).asException();
    } else if (fault instanceof Fault.Throttle) {
      throw throttled(call).asException();
    } else if (fault instanceof Fault.LoseRequest) {
      throw new Severed(new Reply.Reset("Connection reset: the request was lost"));
    } else if (fault instanceof Fault.LoseReply) {
      throw new Severed(new Reply.Reset("Connection reset: the reply was lost"));
    } else if (fault instanceof Fault.Latency latency) {
      clock.advance(latency.duration());
    } else if (fault instanceof Fault.Hang) {
      throw new Severed(new Reply.Hang());
    } else if (fault instanceof Fault.Crash) {
      faults.crash();
      throw new Severed(new Reply.Reset("Connection reset: the world has crashed (Fault.crash)"));
    }
  }

  private static AwsError asked(ActiveCall call, Fault.ErrorReply fault) {
    Service<?> service = call.service;
    AwsError error = UsualErrors.of(fault);
    return service == null ? error : service.askedErrors().complete(error, call.request);
  }

  private static AwsError throttled(ActiveCall call) {
    Service<?> service = call.service;
    return service == null
        ? AwsError.of("ThrottlingException", 400, "Rate exceeded")
        : service.throttled();
  }

  /** The body with the lowest bit of its middle byte turned over. */
  static Bytes corrupted(Bytes body) {
    byte[] bytes = body.toByteArray().clone();
    bytes[bytes.length / 2] ^= 1;
    return Bytes.wrap(bytes);
  }
}
