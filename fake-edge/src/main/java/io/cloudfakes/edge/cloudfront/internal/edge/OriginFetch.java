package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.rule.CanonicalUsers;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;

/** Asks origins: the first one, the one after it, as often as they are set to be. */
final class OriginFetch {
  private static final String SERVICE = "cloudfront.amazonaws.com";

  private final HttpOrigins origins;
  private final FakeClock clock;

  OriginFetch(HttpOrigins origins, FakeClock clock) {
    this.origins = origins;
    this.clock = clock;
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
   */
  private record Answer(OriginReply reply, boolean came) {}

  /** The answer, or a page of CloudFront's that says why there is none. */
  OriginReply fetch(Asked asked) {
    OriginPlan second = asked.behavior().secondary();
    Answer first = fetch(asked, asked.behavior().origin());
    String method = asked.request().method();
    boolean mayGoOn = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    boolean failed = !first.came() || asked.behavior().failover().contains(first.reply().status());
    return second != null && mayGoOn && failed ? fetch(asked, second).reply() : first.reply();
  }

  private Answer fetch(Asked asked, OriginPlan origin) {
    OutgoingRequest request =
        OriginRequests.of(
            asked.request(),
            asked.behavior(),
            origin,
            asked.kept(),
            asked.conditions(),
            asked.ids());
    int left = asked.request().method().equals("POST") ? 1 : origin.attempts();
    while (true) {
      left--;
      try {
        HttpResponse response = send(request, origin, asked.distribution());
        return new Answer(reply(response, asked.behavior()), true);
      } catch (OriginException e) {
        boolean late = e.kind() == OriginException.Kind.TIMED_OUT;
        if (late) {
          clock.advance(origin.patience());
        }
        if (left <= 0) {
          return new Answer(
              late ? ErrorPages.timedOut(asked.ids()) : ErrorPages.unreachable(asked.ids()), false);
        }
      }
    }
  }

  private HttpResponse send(
      OutgoingRequest request, OriginPlan origin, EdgeDistribution distribution)
      throws OriginException {
    String identity = origin.identity();
    if (identity != null) {
      return origins.send(
          request, new OriginCaller(identity(identity), "", distribution.account()));
    }
    OriginAccessControlConfig control = origin.control();
    boolean signed =
        control != null
            && !control.signingBehaviorAsString().equals("never")
            && (control.signingBehaviorAsString().equals("always")
                || request.header("Authorization") == null);
    return signed
        ? origins.send(
            request,
            new OriginCaller(
                Caller.service(SERVICE), distribution.sourceArn(), distribution.account()))
        : origins.send(request);
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
    boolean cookies = !behavior.cookies().isNone() || !behavior.rules().key().cookies().isNone();
    response.forEachHeader(
        (name, value) -> {
          if (!name.equalsIgnoreCase("Connection")
              && !name.equalsIgnoreCase("Keep-Alive")
              && (cookies || !name.equalsIgnoreCase("Set-Cookie"))) {
            lines.add(new Header(name, value));
          }
        });
    return new OriginReply(response.status(), new HeaderLines(lines), response.body());
  }
}
