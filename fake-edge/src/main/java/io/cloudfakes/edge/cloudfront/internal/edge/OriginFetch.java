package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EdgeFailure;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaAtEdge;
import io.cloudfakes.edge.cloudfront.internal.rule.CanonicalUsers;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.IpRange;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;

/** Asks origins: the first one, the one after it, as often as they are set to be. */
final class OriginFetch {
  private static final String SERVICE = "cloudfront.amazonaws.com";

  private final OriginCalls origins;
  private final FakeClock clock;
  private final EdgeLocations edges;
  private final Links links;

  OriginFetch(OriginCalls origins, FakeClock clock, EdgeLocations edges, Links links) {
    this.origins = origins;
    this.clock = clock;
    this.edges = edges;
    this.links = links;
  }

  /** One request to the origins of a behaviour. */
  record Asked(
      ViewerRequest request,
      BehaviorPlan behavior,
      EdgeDistribution distribution,
      boolean kept,
      HeaderLines conditions,
      EdgeIds ids) {}

  /**
   * What came of it.
   *
   * @param came false for a page of CloudFront's own that says why nothing did
   * @param status the origin's own, whatever a function made of it
   */
  private record Answer(OriginReply reply, boolean came, int status) {
    static Answer none(OriginReply page) {
      return new Answer(page, false, page.status());
    }
  }

  /** The answer, or a page of CloudFront's that says why there is none. */
  OriginReply fetch(Asked asked) {
    OriginPlan second = asked.behavior().secondary();
    Answer first = fetch(asked, asked.behavior().origin());
    String method = asked.request().method();
    boolean mayGoOn = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    boolean failed = !first.came() || asked.behavior().failover().contains(first.status());
    return second != null && mayGoOn && failed ? fetch(asked, second).reply() : first.reply();
  }

  /** With the functions before and after; what they say in an origin's place is final. */
  private Answer fetch(Asked asked, OriginPlan origin) {
    OriginDraft draft =
        OriginRequests.of(
            asked.request(),
            asked.behavior(),
            origin,
            asked.kept(),
            asked.conditions(),
            asked.ids());
    if (asked.behavior().behavior().lambdas().isEmpty()) {
      return fetch(asked, draft);
    }
    OriginLambdas lambdas =
        new OriginLambdas(
            new LambdaAtEdge(origins.http(), clock, asked.distribution(), asked.ids().requestId()),
            asked.behavior(),
            asked.ids());
    try {
      OriginLambdas.Step step = lambdas.before(draft);
      if (step.reply() != null) {
        return new Answer(step.reply(), true, 0);
      }
      Answer answer = fetch(asked, step.draft());
      return answer.came()
          ? new Answer(lambdas.after(step.draft(), answer.reply()), true, answer.status())
          : answer;
    } catch (EdgeFailure failure) {
      asked.ids().tell(failure.result());
      return new Answer(ErrorPages.lambda(failure, asked.ids()), true, 0);
    }
  }

  private Answer fetch(Asked asked, OriginDraft draft) {
    OriginPlan origin = draft.origin();
    if (!origin.hasHostName()) {
      return Answer.none(ErrorPages.unreachable(asked.ids(), Trace.Detail.ORIGIN_DNS_ERROR));
    }
    OutgoingRequest request = draft.outgoing(asked.ids());
    if (edges.isCutOff(origin.origin().domainName())) {
      clock.advance(origin.connectionPatience().multipliedBy(origin.attempts()));
      return Answer.none(ErrorPages.notConnected(asked.ids()));
    }
    int left = origin.attempts();
    while (true) {
      left--;
      Instant before = clock.instant();
      try {
        HttpResponse response = send(request, origin, asked.distribution());
        Trace trace = asked.ids().trace();
        trace.fetched(
            new Trace.Fetch(asked.ids().location(), Duration.between(before, clock.instant())));
        trace.note(null);
        return new Answer(reply(response, asked.behavior()), true, response.status());
      } catch (OriginException e) {
        if (e.kind() == OriginException.Kind.TIMED_OUT) {
          clock.advance(origin.patience().minus(e.waited()));
        }
        if (left <= 0 || !mayAskAgain(asked.request(), e.kind())) {
          return Answer.none(page(e.kind(), origin.origin().domainName(), asked.ids()));
        }
      }
    }
  }

  /** A request that may have got there is sent once more only if it reads. */
  private static boolean mayAskAgain(ViewerRequest request, OriginException.Kind kind) {
    return kind == OriginException.Kind.UNREACHABLE
        || request.method().equals("GET")
        || request.isHead();
  }

  private OriginReply page(OriginException.Kind kind, String host, EdgeIds ids) {
    return switch (kind) {
      case TIMED_OUT -> ErrorPages.timedOut(ids);
      case UNREACHABLE ->
          ErrorPages.unreachable(
              ids,
              resolves(host) ? Trace.Detail.ORIGIN_CONNECT_ERROR : Trace.Detail.ORIGIN_DNS_ERROR);
      case BROKEN -> ErrorPages.unreachable(ids, Trace.Detail.ORIGIN_READ_ERROR);
    };
  }

  private boolean resolves(String host) {
    return host.equals("localhost")
        || IpRange.parse(host) != null
        || links
            .find(NameResolution.class)
            .map(names -> !names.addresses(host).isEmpty())
            .orElse(false);
  }

  private HttpResponse send(
      OutgoingRequest request, OriginPlan origin, EdgeDistribution distribution)
      throws OriginException {
    String identity = origin.identity();
    OriginCalls.Sent sent = new OriginCalls.Sent(request, origin, distribution.id());
    if (identity != null) {
      return origins.send(sent, new OriginCaller(identity(identity), "", distribution.account()));
    }
    OriginAccessControlConfig control = origin.control();
    boolean signed =
        control != null
            && !control.signingBehaviorAsString().equals("never")
            && (control.signingBehaviorAsString().equals("always")
                || request.header("Authorization") == null);
    return signed
        ? origins.send(
            sent,
            new OriginCaller(
                Caller.service(SERVICE), distribution.sourceArn(), distribution.account()))
        : origins.send(sent, null);
  }

  /** Only the bucket's policy limits an identity: it has none itself. */
  private static Caller identity(String id) {
    return Caller.user(
        "cloudfront",
        CanonicalUsers.of(id),
        "CloudFront Origin Access Identity " + id,
        List.of(
            PolicyDocument.identityPolicy(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\","
                    + "\"Resource\":\"*\"}]}")));
  }

  private static OriginReply reply(HttpResponse response, BehaviorPlan behavior) {
    List<Header> lines = new ArrayList<>();
    boolean cookies = behavior.forwardsCookies();
    response.forEachHeader(
        (name, value) -> {
          if (!name.equalsIgnoreCase("Connection")
              && !name.equalsIgnoreCase("Keep-Alive")
              && !name.equalsIgnoreCase("Trailer")
              && !name.equalsIgnoreCase("Upgrade")
              && (cookies || !name.equalsIgnoreCase("Set-Cookie"))) {
            lines.add(new Header(name, value));
          }
        });
    return new OriginReply(
        response.status(), new HeaderLines(lines), response.body(), response.breaksOff());
  }
}
