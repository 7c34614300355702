package io.cloudfakes.internal;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.ErrorFault;
import io.cloudfakes.fault.EventFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Disorder;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import java.util.List;
import java.util.function.Consumer;

/** What each fault does to a call at each point of the pipeline. */
final class FaultActions {
  private final Faults faults;
  private final FakeClock clock;
  private final Deliveries deliveries;
  private final LateEffects lateEffects;

  FaultActions(Faults faults, FakeClock clock, Deliveries deliveries, LateEffects lateEffects) {
    this.faults = faults;
    this.clock = clock;
    this.deliveries = deliveries;
    this.lateEffects = lateEffects;
  }

  /** Picks the faults that strike the call, and lets those act that come before anything else. */
  void before(ActiveCall call) {
    if (faults.crashed()) {
      throw new Severed(new Reply.Reset("Connection refused: the world has crashed (Fault.crash)"));
    }
    call.faults = faults.striking(call);
    act(call, FaultPoint.BEFORE);
  }

  /**
   * The last moment at which nothing was looked at but whether the request is well-formed: where a
   * fault has the rest done late.
   *
   * @param rest decides and commits, for the call as it then is, in the world it is then in
   */
  void beforeDeciding(ActiveCall call, Consumer<ActiveCall> rest) {
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof ConnectionFault.LateEffect late) {
        call.acted(rule);
        lateEffects.add(call, late.after(), rest);
        throw new Severed(new Reply.Reset("Connection reset: the effect comes late"));
      }
    }
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

  /** Hands on the events of the call, in whatever disorder its faults make of them. */
  void deliver(ActiveCall call, List<Delivery> events) {
    Disorder disorder = Disorder.NONE;
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof EventFault fault) {
        call.acted(rule);
        disorder = with(fault, disorder);
      }
    }
    deliveries.accept(events, disorder);
  }

  private static Disorder with(EventFault fault, Disorder disorder) {
    if (fault instanceof EventFault.Duplicate duplicate) {
      return disorder.times(duplicate.times());
    } else if (fault instanceof EventFault.DelayEvent delay) {
      return disorder.later(delay.delay());
    }
    return disorder.behindTheNext();
  }

  /** The reply as it leaves: whole, broken off, or damaged. */
  Reply sent(ActiveCall call, HttpResponse response) {
    Reply reply =
        response.breaksOff()
            ? new Reply.Truncated(response, response.body().length())
            : new Reply.Answer(response);
    if (call.faults.isEmpty()) {
      return reply;
    }
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof BodyFault.TruncateBody cut
          && cut.bytes() < response.body().length()) {
        call.acted(rule);
        reply = new Reply.Truncated(response, cut.bytes());
      } else if (rule.fault() instanceof BodyFault.CorruptBody && !response.body().isEmpty()) {
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
      if (rule.point() == point) {
        act(call, rule);
      }
    }
  }

  private void act(ActiveCall call, FaultRule rule) {
    Fault fault = rule.fault();
    if (fault instanceof ErrorFault error) {
      FaultErrors.of(error, call)
          .ifPresent(
              refusal -> {
                call.acted(rule);
                throw refusal.asException();
              });
    } else if (fault instanceof ConnectionFault connection
        && !(fault instanceof ConnectionFault.LateEffect)) {
      call.acted(rule);
      act(connection);
    }
  }

  private void act(ConnectionFault fault) {
    if (fault instanceof ConnectionFault.Latency latency) {
      clock.advance(latency.duration());
    } else if (fault instanceof ConnectionFault.Hang) {
      throw new Severed(new Reply.Hang());
    } else if (fault instanceof ConnectionFault.Crash) {
      faults.crash();
      throw new Severed(new Reply.Reset("Connection reset: the world has crashed (Fault.crash)"));
    } else {
      String lost = fault instanceof ConnectionFault.LoseRequest ? "request" : "reply";
      throw new Severed(new Reply.Reset("Connection reset: the " + lost + " was lost"));
    }
  }

  /** The body with the lowest bit of its middle byte turned over. */
  static Bytes corrupted(Bytes body) {
    byte[] bytes = body.toByteArray().clone();
    bytes[bytes.length / 2] ^= 1;
    return Bytes.wrap(bytes);
  }
}
