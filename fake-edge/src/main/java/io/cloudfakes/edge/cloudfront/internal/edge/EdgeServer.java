package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.RangeReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EdgeFailure;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaAtEdge;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import io.cloudfakes.edge.cloudfront.internal.signing.Refusal;
import io.cloudfakes.edge.cloudfront.internal.signing.SignatureCheck;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.Links;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;

/** Answers viewers, step by step. */
public final class EdgeServer {
  private final EdgeLocations edges;
  private final FakeClock clock;
  private final Links links;
  private final HttpOrigins origins;
  private final CachedAnswers cached;
  private final TenantViews tenants = new TenantViews();

  /**
   * The edges of a world.
   *
   * @param regional whether there is a cache between them and the origins
   */
  public EdgeServer(EdgeLocations edges, FakeClock clock, Links links, boolean regional) {
    this.edges = edges;
    this.clock = clock;
    this.links = links;
    this.origins =
        links
            .find(HttpOrigins.class)
            .orElseThrow(() -> new IllegalStateException("This world sends no requests"));
    this.cached =
        new CachedAnswers(
            edges,
            new OriginFetch(new OriginCalls(origins, links, clock), clock, edges, links),
            clock,
            regional);
  }

  public EdgeLocations locations() {
    return edges;
  }

  /**
   * What a viewer gets.
   *
   * @param reply with CloudFront's own headers
   * @param distribution the id; "" for none
   */
  public record Answered(OriginReply reply, CacheResult result, String distribution, EdgeIds ids) {
    /** The id in {@code X-Amz-Cf-Id}. */
    public String requestId() {
      return ids.requestId();
    }

    public String location() {
      return ids.location();
    }

    private Answered telling(String name, String value) {
      return new Answered(
          reply.withHeaders(reply.headers().plus(name, value)), result, distribution, ids);
    }
  }

  /** Answers one request, and takes down how long that took. */
  Answered timed(ViewerRequest request, CloudFrontState state, CallContext call) {
    Answered answered = answer(request, state, call);
    answered.ids().trace().took(Duration.between(call.now(), clock.instant()));
    return answered;
  }

  /** Answers one request. */
  public Answered answer(ViewerRequest request, CloudFrontState state, CallContext call) {
    Place place = edges.place(request.address());
    EdgeIds ids = EdgeIds.of(call, place.location());
    Hosts.Found found = Hosts.distribution(request, state, call, tenants);
    EdgeDistribution distribution = found.distribution();
    DistributionConfig config = distribution == null ? null : distribution.deployed();
    if (distribution == null || config == null || !Boolean.TRUE.equals(config.enabled())) {
      return finished(new Served(ErrorPages.noDistribution(ids), CacheResult.ERROR, null), "", ids);
    }
    DistributionPlan plan = edges.plan(distribution, config, state);
    String root = config.defaultRootObject();
    ViewerRequest sent = found.cookie() == null ? request : StagingSession.hidden(request);
    ViewerRequest asked =
        sent.path().equals("/") && !root.isEmpty() ? sent.withPath("/" + root) : sent;
    BehaviorPlan behavior = plan.behavior(asked.path());
    Served served =
        new Exchange(plan, behavior, place, ids, state, call).answer(asked, request.path());
    // An error's page is no object: it is shown whole, whatever its status. And where nothing is
    // kept the origin was told which part is wanted, and under which condition.
    boolean whole = served.result() == CacheResult.ERROR || !behavior.keeps(asked.method());
    Served shown = whole ? served : served.with(asAsked(served.reply(), asked, ids));
    Answered answered = finished(shown, distribution.id(), ids);
    return found.cookie() == null ? answered : answered.telling("Set-Cookie", found.cookie());
  }

  private static Answered finished(Served served, String distribution, EdgeIds ids) {
    OriginReply reply = served.reply();
    HeaderLines headers =
        reply
            .headers()
            .with(
                "X-Cache",
                served.result().header(),
                "Via",
                "1.1 " + ids.server() + " (CloudFront)",
                "X-Amz-Cf-Pop",
                ids.location(),
                "X-Amz-Cf-Id",
                ids.requestId());
    Long age = served.age();
    headers = age == null ? headers.without("Age") : headers.with("Age", age.toString());
    return new Answered(reply.withHeaders(headers), served.result(), distribution, ids);
  }

  /** As much of a reply as the viewer wants. */
  private static OriginReply asAsked(OriginReply reply, ViewerRequest request, EdgeIds ids) {
    return RangeReply.of(Conditions.of(reply, request), request, ids.requestId());
  }

  /** One viewer's request to one distribution. */
  private final class Exchange {
    private final DistributionPlan plan;
    private final BehaviorPlan behavior;
    private final Place place;
    private final EdgeIds ids;
    private final CloudFrontState state;
    private final CallContext call;

    Exchange(
        DistributionPlan plan,
        BehaviorPlan behavior,
        Place place,
        EdgeIds ids,
        CloudFrontState state,
        CallContext call) {
      this.plan = plan;
      this.behavior = behavior;
      this.place = place;
      this.ids = ids;
      this.state = state;
      this.call = call;
    }

    /**
     * Its answer.
     *
     * @param signedPath the path as the viewer sent it, without the default root object
     */
    Served answer(ViewerRequest request, String signedPath) {
      if (RequestLimits.isTooLarge(request)) {
        return error(request, ErrorPages.tooLargeRequest(ids));
      }
      if (request.method().equals("GET") && !request.body().isEmpty()) {
        return error(request, ErrorPages.bodyOfGet(ids));
      }
      if (request.scheme().equals("http")) {
        String policy = behavior.behavior().viewerProtocolPolicy();
        if (policy.equals("redirect-to-https")) {
          return redirect(request.withPath(signedPath));
        }
        if (policy.equals("https-only")) {
          return error(request, ErrorPages.httpsOnly(ids));
        }
      }
      if (plan.refuses(place.country())) {
        return error(request, ErrorPages.blockedCountry(ids));
      }
      if (!behavior.allows(request.method())) {
        return error(request, ErrorPages.methodNotAllowed(ids));
      }
      Firewall.Inspected inspected =
          new Firewall(links, plan.distribution()).inspect(request, place, ids, call);
      if (inspected.stopped() != null) {
        ids.trace().note(Trace.Detail.INVALID_REQUEST_BLOCKED);
        Served stopped = new Served(inspected.stopped(), CacheResult.ERROR, null);
        return inspected.own()
            ? decorated(stopped, request, behavior)
            : error(request, inspected.stopped());
      }
      ViewerRequest unsigned = inspected.request();
      if (behavior.keys() != null) {
        Refusal refusal =
            SignatureCheck.check(
                request.withPath(signedPath), behavior.keys(), EdgeFaults.clock(call));
        if (refusal != null) {
          ids.trace().note(Trace.Detail.INVALID_REQUEST_BLOCKED);
          return error(request, ErrorPages.xml(refusal.code(), refusal.message()));
        }
        unsigned = SignatureCheck.unsigned(unsigned);
      }
      return run(unsigned);
    }

    /** The functions at the viewer's side, around what the cache and the origin give. */
    private Served run(ViewerRequest request) {
      try {
        EdgeFunctions.Outcome outcome = before(request);
        if (outcome.reply() != null) {
          return new Served(outcome.reply(), outcome.result(), null);
        }
        BehaviorPlan by = outcome.by() == null ? behavior : outcome.by();
        Served served = fetched(outcome.request(), by);
        // An error's own page is no answer of the origin's either.
        boolean failed = served.reply().isError() || served.result() == CacheResult.ERROR;
        return failed ? served : after(outcome.request(), served);
      } catch (EdgeFailure failure) {
        return error(request, new Served(ErrorPages.lambda(failure, ids), failure.result(), null));
      }
    }

    private EdgeFunctions.Outcome before(ViewerRequest request) {
      LambdaFunctionAssociation lambda = behavior.lambda(LambdaEvent.VIEWER_REQUEST);
      if (lambda != null) {
        return lambdas().onRequest(lambda, request);
      }
      String function = behavior.function(LambdaEvent.VIEWER_REQUEST.text());
      return function == null
          ? new EdgeFunctions.Outcome(request, null, CacheResult.MISS)
          // Unlike Lambda@Edge they see what the policies want to know of the viewer.
          : functions()
              .onRequest(
                  function,
                  ViewerHeaders.with(request, behavior.cloudFrontHeaders(), place),
                  behavior);
    }

    private Served after(ViewerRequest request, Served served) {
      LambdaFunctionAssociation lambda = behavior.lambda(LambdaEvent.VIEWER_RESPONSE);
      if (lambda != null) {
        return lambdas().onResponse(lambda, request, served);
      }
      String function = behavior.function(LambdaEvent.VIEWER_RESPONSE.text());
      return function == null ? served : functions().onResponse(function, request, served);
    }

    private EdgeFunctions functions() {
      return new EdgeFunctions(edges.functions(), plan, ids, state, call);
    }

    private ViewerLambdas lambdas() {
      return new ViewerLambdas(
          new LambdaAtEdge(origins, clock, plan.distribution(), ids.requestId()));
    }

    private Served fetched(ViewerRequest request, BehaviorPlan by) {
      ViewerRequest asked = ViewerHeaders.with(request, by.cloudFrontHeaders(), place);
      Served served = ids.told(cached.answer(asked, by, plan.distribution(), ids));
      if (served.reply().isError()) {
        return error(request, served);
      }
      OriginReply part =
          by.keeps(request.method()) && request.headers().has("Range")
              ? asAsked(served.reply(), request, ids)
              : served.reply();
      return part.isError()
          ? error(request, new Served(part, CacheResult.ERROR, served.age()))
          : decorated(served, request, behavior);
    }

    private Served redirect(ViewerRequest request) {
      boolean plain = request.method().equals("GET") || request.method().equals("HEAD");
      String query = request.query().isEmpty() ? "" : "?" + request.query();
      OriginReply reply =
          plain
              ? ErrorPages.moved(301, "Moved Permanently")
              : ErrorPages.moved(307, "Temporary Redirect");
      return new Served(
          reply.withHeaders(
              reply
                  .headers()
                  .with("Location", "https://" + request.host() + request.path() + query)),
          CacheResult.REDIRECT,
          null);
    }

    /** A refusal of the edge's own: its page is kept as long as an error is. */
    private Served error(ViewerRequest request, OriginReply reply) {
      return error(request, new Served(reply, CacheResult.ERROR, null), true);
    }

    private Served error(ViewerRequest request, Served error) {
      return error(request, error, false);
    }

    /** An error, with the page that the distribution has for it. */
    private Served error(ViewerRequest request, Served error, boolean own) {
      CustomErrorResponse custom = plan.error(error.reply().status());
      String page = custom == null ? null : custom.responsePagePath();
      if (custom == null || page == null || page.isEmpty()) {
        return decorated(error, request, behavior);
      }
      ViewerRequest asked = request.toPage(page);
      BehaviorPlan of = plan.behavior(page).keptAsError(error.reply(), own);
      Served served =
          cached.answer(
              ViewerHeaders.with(asked, of.cloudFrontHeaders(), place),
              of,
              plan.distribution(),
              ids);
      // The guide: where the page cannot be had, the viewer gets what its origin said of it.
      return served.reply().isError()
          ? decorated(served, request, behavior)
          : decorated(
              new Served(
                  served.reply().withStatus(Integer.parseInt(custom.responseCode())),
                  CacheResult.ERROR,
                  error.age()),
              request,
              behavior);
    }

    private Served decorated(Served served, ViewerRequest request, BehaviorPlan by) {
      ResponseHeadersPolicyConfig policy = by.responseHeaders();
      if (policy == null) {
        return served;
      }
      HeaderLines headers = ResponseHeaders.of(served.reply().headers(), policy, request);
      if (ServerTiming.isWanted(policy, request, call)) {
        headers =
            ServerTiming.on(headers, served, ids, Duration.between(call.now(), clock.instant()));
      }
      return new Served(served.reply().withHeaders(headers), served.result(), served.age());
    }
  }
}
