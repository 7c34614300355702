package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.BodyFault;
import io.cloudfakes.fault.ConnectionFault;
import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.InnerCalls;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.service.InnerCallKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests of edges to origins, wherever these are: each stands in the world's log and meets
 * its faults.
 */
public final class OriginCalls {
  /** How the log and the faults know them. */
  public static final InnerCallKind KIND =
      new InnerCallKind(
          EdgeFault.ORIGIN_REQUEST,
          List.of(
              EdgeFault.OriginError.class,
              ConnectionFault.LoseRequest.class,
              ConnectionFault.LoseReply.class,
              ConnectionFault.Latency.class,
              ConnectionFault.Hang.class,
              BodyFault.TruncateBody.class),
          "is what an edge asks of an origin, which meets originError, loseRequest, loseReply,"
              + " latency, hang and truncateBody alone");

  private final HttpOrigins origins;
  private final Links links;
  private final FakeClock clock;

  OriginCalls(HttpOrigins origins, Links links, FakeClock clock) {
    this.origins = origins;
    this.links = links;
    this.clock = clock;
  }

  /** What carries them. */
  HttpOrigins http() {
    return origins;
  }

  /** One request to an origin of a distribution. */
  record Sent(OutgoingRequest request, OriginPlan origin, String distribution) {
    String resource() {
      return distribution + '/' + origin.origin().id() + request.path();
    }
  }

  /**
   * Sends a request; of a body that breaks off it gives what came, with the length that was
   * promised.
   *
   * @param caller as whom it is signed; null for nobody
   * @throws OriginException when there is no reply
   */
  HttpResponse send(Sent sent, @Nullable OriginCaller caller) throws OriginException {
    InnerCalls.InnerCall call =
        links
            .find(InnerCalls.class)
            .orElseThrow(() -> new IllegalStateException("This world keeps no log"))
            .begin(KIND.name(), sent.resource());
    try {
      HttpResponse response = answer(call, sent, caller);
      call.answered(response.status());
      return response;
    } catch (OriginException e) {
      call.unanswered(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private HttpResponse answer(InnerCalls.InnerCall call, Sent sent, @Nullable OriginCaller caller)
      throws OriginException {
    if (call.unreachable()) {
      throw broken("Connection refused: the world has crashed (Fault.crash)");
    }
    HttpResponse instead = onTheWay(call, sent.origin().patience());
    if (instead != null) {
      return instead;
    }
    HttpResponse response = asked(sent, caller);
    for (FaultRule rule : call.faultRules()) {
      if (rule.fault() instanceof ConnectionFault.LoseReply) {
        call.acted(rule);
        throw broken("Connection reset: the reply was lost");
      } else if (rule.fault() instanceof BodyFault.TruncateBody cut
          && cut.bytes() < response.body().length()) {
        call.acted(rule);
        response
            .set("Content-Length", Long.toString(response.body().length()))
            .body(response.body().slice(0, cut.bytes()))
            .breakingOff();
      }
    }
    return response;
  }

  /** What faults do before the origin is reached; null when it is. */
  private @Nullable HttpResponse onTheWay(InnerCalls.InnerCall call, Duration patience)
      throws OriginException {
    for (FaultRule rule : call.faultRules()) {
      Fault fault = rule.fault();
      if (fault instanceof ConnectionFault.LoseRequest) {
        call.acted(rule);
        throw broken("Connection reset: the request was lost");
      } else if (fault instanceof ConnectionFault.Hang) {
        call.acted(rule);
        throw OriginException.late(Duration.ZERO);
      } else if (fault instanceof ConnectionFault.Latency latency) {
        call.acted(rule);
        if (latency.duration().compareTo(patience) > 0) {
          throw OriginException.late(Duration.ZERO);
        }
        clock.advance(latency.duration());
      } else if (fault instanceof EdgeFault.OriginError error) {
        call.acted(rule);
        return new HttpResponse(error.status())
            .add("Content-Type", "text/plain")
            .body(Bytes.utf8("The origin has failed.\n"));
      }
    }
    return null;
  }

  /** In a world a reply may take virtual time, more than an edge has. */
  private HttpResponse asked(Sent sent, @Nullable OriginCaller caller) throws OriginException {
    Instant before = clock.instant();
    Duration patience = sent.origin().patience();
    HttpResponse response;
    try {
      response =
          caller == null ? origins.send(sent.request()) : origins.send(sent.request(), caller);
    } catch (OriginException e) {
      response = e.received();
      if (response == null) {
        throw e;
      }
    }
    if (Duration.between(before, clock.instant()).compareTo(patience) > 0) {
      throw OriginException.late(patience);
    }
    return response;
  }

  private static OriginException broken(String how) {
    return new OriginException(OriginException.Kind.BROKEN, how);
  }
}
