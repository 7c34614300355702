package io.cloudfakes.edge.cloudfront.internal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.RangeReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * Random requests from two places, changes of the origin and of the policy, invalidations, parts
 * and steps of the clock: the caches answer as a naive model does that goes through all that
 * happened for each request. {@code -Dcloudfakes.cache.steps=1000000} has it go on for longer.
 */
class CacheModelTest {
  private static final int STEPS = Integer.getInteger("cloudfakes.cache.steps", 100_000);
  private static final List<String> PATHS = List.of("/a", "/a/b", "/c");
  private static final List<String> EDGES = List.of("FRA56-P1", "NRT57-P2");
  private static final List<String> ITEMS = List.of("/a", "/a/b", "/a*", "/c", "/a/*", "/*", "/x");
  private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 404, 403, 500, 503);
  private static final List<CacheModel.Policy> POLICIES =
      List.of(
          new CacheModel.Policy(0, 40, 100),
          new CacheModel.Policy(20, 40, 100),
          new CacheModel.Policy(0, 0, 100),
          new CacheModel.Policy(0, 0, 0),
          new CacheModel.Policy(50, 50, 50));

  /** An object of the origin. */
  private static final class Page {
    private int version = 1;
    private int status = 200;
    private CacheModel.Says says = CacheModel.Says.AGE;

    CacheModel.Told now() {
      return new CacheModel.Told(status, version, says, 0);
    }
  }

  private static String body(String path, CacheModel.Told told) {
    return told.ok() ? "version " + told.version() + " of " + path : "error " + told.status();
  }

  /** The origin: it says 304 to who has the version. */
  private static final class Site implements HttpOrigins {
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private int asked;

    Site() {
      PATHS.forEach(path -> pages.put(path, new Page()));
    }

    @Override
    public HttpResponse send(io.cloudfakes.protocol.OutgoingRequest request) {
      asked++;
      return answer(request);
    }

    private HttpResponse answer(HttpRequest request) {
      Page page = pages.get(request.path());
      String etag = "\"" + page.version + "\"";
      if (page.status == 200 && etag.equals(request.header("If-None-Match"))) {
        return new HttpResponse(304).add("ETag", etag).add("Cache-Control", page.says.header());
      }
      Bytes body = Bytes.utf8(body(request.path(), page.now()));
      HttpResponse answer =
          new HttpResponse(page.status)
              .add("Content-Length", Long.toString(body.length()))
              .body(body);
      return page.status == 200
          ? answer.add("ETag", etag).add("Cache-Control", page.says.header())
          : answer;
    }
  }

  /** The caches of a world, with a plan for each policy. */
  private static final class Edges {
    private final EdgeLocations locations = new EdgeLocations(1 << 20);
    private final Map<CacheModel.Policy, BehaviorPlan> plans = new LinkedHashMap<>();
    private final FakeClock clock;
    private final CachedAnswers answers;
    private EdgeDistribution distribution;

    Edges(FakeAws aws, HttpOrigins origin, boolean regional, boolean shield) {
      this.clock = aws.clock();
      this.answers =
          new CachedAnswers(
              locations,
              new OriginFetch(
                  new OriginCalls(origin, aws.links(), clock), clock, locations, aws.links()),
              clock,
              regional);
      CloudFrontClient client = aws.client(CloudFrontClient.class);
      for (CacheModel.Policy policy : POLICIES) {
        String id =
            client
                .createDistribution(b -> b.distributionConfig(config(policy, shield)))
                .distribution()
                .id();
        CloudFrontState state = aws.store(CloudFrontService.SERVICE).state();
        EdgeDistribution made = state.distribution(id);
        distribution = distribution == null ? made : distribution;
        plans.put(policy, new DistributionPlan(made, made.config(), state, "").behavior("/"));
      }
    }

    // The SDK deprecates the older settings, which name a policy's seconds in the least words.
    @SuppressWarnings("deprecation")
    private static DistributionConfig config(CacheModel.Policy policy, boolean shield) {
      return DistributionConfig.builder()
          .callerReference(policy.toString())
          .comment("")
          .enabled(true)
          .origins(
              o ->
                  o.quantity(1)
                      .items(
                          i ->
                              i.id("web")
                                  .domainName("127.0.0.1")
                                  .originShield(
                                      s -> {
                                        s.enabled(shield);
                                        if (shield) {
                                          s.originShieldRegion("us-east-1");
                                        }
                                      })
                                  .customOriginConfig(
                                      c ->
                                          c.httpPort(80)
                                              .httpsPort(443)
                                              .originProtocolPolicy("http-only"))))
          .defaultCacheBehavior(
              b ->
                  b.targetOriginId("web")
                      .viewerProtocolPolicy("allow-all")
                      .minTTL(policy.least())
                      .defaultTTL(policy.usual())
                      .maxTTL(policy.most())
                      .forwardedValues(f -> f.queryString(false).cookies(c -> c.forward("none"))))
          .build();
    }

    Served get(String edge, String path, CacheModel.Policy policy) {
      return answers.answer(
          request(path),
          plans.get(policy),
          distribution,
          new EdgeIds("request", "server", edge, new Trace()));
    }

    static ViewerRequest request(String path, String... headers) {
      return new ViewerRequest(
          "GET",
          "https",
          "d111111abcdef8.cloudfront.net",
          path,
          "",
          HeaderLines.of(headers),
          Bytes.EMPTY,
          "203.0.113.7");
    }
  }

  @ParameterizedTest
  @CsvSource({"false, false, 7", "true, false, 8", "false, true, 9", "true, true, 10"})
  void random_histories_are_served_as_a_naive_model_says(
      boolean regional, boolean shield, long seed) {
    List<String> chain = new ArrayList<>();
    if (regional) {
      chain.add("regional");
    }
    if (shield) {
      chain.add("shield");
    }
    try (FakeAws aws = FakeAws.create()) {
      Site site = new Site();
      new History(new Edges(aws, site, regional, shield), site, new CacheModel(chain), seed)
          .run(STEPS / 4);
    }
  }

  /** One run. */
  private static final class History {
    private final Edges edges;
    private final Site site;
    private final CacheModel model;
    private final SplittableRandom random;
    private CacheModel.Policy policy = POLICIES.get(0);
    private long now;
    private int step;

    History(Edges edges, Site site, CacheModel model, long seed) {
      this.edges = edges;
      this.site = site;
      this.model = model;
      this.random = new SplittableRandom(seed);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    void run(int steps) {
      for (step = 0; step < steps; step++) {
        Page page = site.pages.get(any(PATHS));
        String last = PATHS.get(0);
        switch (random.nextInt(20)) {
          case 0 -> page.version++;
          case 1, 2 -> page.status = any(STATUSES);
          case 3 -> page.says = any(List.of(CacheModel.Says.values()));
          case 4 -> policy = any(POLICIES);
          case 5 -> invalidate(any(ITEMS));
          case 6, 7, 8 -> pass(random.nextInt(random.nextInt(5) == 0 ? 300 : 15));
          default -> {
            last = any(PATHS);
            request(any(EDGES), last);
          }
        }
        assertThat(site.asked)
            .as("requests to the origin by step %d, at %d s%s", step, now, model.describe(last))
            .isEqualTo(model.asked());
      }
    }

    private void invalidate(String item) {
      if (random.nextInt(3) == 0) {
        edges.locations.purge(edges.distribution.id(), List.of(item));
        model.invalidate(item);
      }
    }

    private void pass(long seconds) {
      now += seconds;
      edges.clock.advance(Duration.ofSeconds(seconds));
    }

    private void request(String edge, String path) {
      CacheModel.Expected expected = model.get(edge, path, site.pages.get(path)::now, policy, now);
      Served served = edges.get(edge, path, policy);
      String what =
          "step "
              + step
              + " at "
              + now
              + " s, "
              + path
              + " from "
              + edge
              + " by "
              + policy
              + model.describe(path);
      assertThat(served.reply().status()).as(what).isEqualTo(expected.told().status());
      assertThat(served.reply().body().utf8()).as(what).isEqualTo(body(path, expected.told()));
      assertThat(served.result().word()).as(what).isEqualTo(expected.result());
      assertThat(served.age()).as(what).isEqualTo(expected.age());
      if (random.nextInt(4) == 0) {
        part(served.reply(), path, expected.told(), what);
      }
    }

    private void part(OriginReply reply, String path, CacheModel.Told told, String what) {
      String whole = body(path, told);
      int first = random.nextInt(whole.length());
      int last = first + random.nextInt(whole.length() - first);
      OriginReply part =
          RangeReply.of(reply, Edges.request(path, "Range", "bytes=" + first + "-" + last), "mark");
      assertThat(part.status()).as(what).isEqualTo(told.ok() ? 206 : told.status());
      assertThat(part.body().utf8())
          .as(what)
          .isEqualTo(told.ok() ? whole.substring(first, last + 1) : whole);
    }
  }
}
