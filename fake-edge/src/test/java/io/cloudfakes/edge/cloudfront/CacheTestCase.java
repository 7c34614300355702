package io.cloudfakes.edge.cloudfront;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.ParametersInCacheKeyAndForwardedToOrigin;

/** A world to look into the caches of. */
abstract class CacheTestCase extends CloudFrontTestCase {
  private final AtomicInteger policies = new AtomicInteger();

  /** A cache policy with nothing but the path in its key. */
  String policy(long least, long usual, long most) {
    return policy(least, usual, most, key -> {});
  }

  String policy(
      long least,
      long usual,
      long most,
      Consumer<ParametersInCacheKeyAndForwardedToOrigin.Builder> key) {
    return cloudFront
        .createCachePolicy(
            b ->
                b.cachePolicyConfig(
                    c ->
                        c.name("policy-" + policies.incrementAndGet())
                            .minTTL(least)
                            .defaultTTL(usual)
                            .maxTTL(most)
                            .parametersInCacheKeyAndForwardedToOrigin(
                                p -> {
                                  p.enableAcceptEncodingGzip(false)
                                      .enableAcceptEncodingBrotli(false)
                                      .headersConfig(h -> h.headerBehavior("none"))
                                      .cookiesConfig(k -> k.cookieBehavior("none"))
                                      .queryStringsConfig(q -> q.queryStringBehavior("none"));
                                  key.accept(p);
                                })))
        .cachePolicy()
        .id();
  }

  /** A distribution whose only behaviour caches by a policy. */
  Distribution caching(String policy) {
    return caching(policy, config -> {});
  }

  Distribution caching(String policy, Consumer<DistributionConfig.Builder> more) {
    return distribution(
        config -> {
          behave(config, b -> b.compress(true).cachePolicyId(policy));
          more.accept(config);
        });
  }

  /** A distribution whose only behaviour is said in the words of the SDK. */
  Distribution behaving(Consumer<DefaultCacheBehavior.Builder> behavior) {
    return distribution(config -> behave(config, behavior));
  }

  private static void behave(
      DistributionConfig.Builder config, Consumer<DefaultCacheBehavior.Builder> more) {
    config.defaultCacheBehavior(
        b -> more.accept(b.targetOriginId("web").viewerProtocolPolicy("allow-all")));
  }

  /** The methods that a behaviour may allow. */
  static Consumer<AllowedMethods.Builder> allowing(String... methods) {
    return m -> m.quantity(methods.length).itemsWithStrings(methods);
  }

  /** How it was answered: {@code Miss}, {@code Hit}, … */
  String result(String url, String... headers) {
    return cache(get(url, headers));
  }

  void pass(long seconds) {
    aws.clock().advance(Duration.ofSeconds(seconds));
  }

  /** A date for headers, that many seconds from now. */
  String date(long seconds) {
    Instant at = aws.clock().instant().plusSeconds(seconds);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
  }

  void invalidate(Distribution distribution, String... items) {
    cloudFront.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i ->
                        i.callerReference("invalidation " + policies.incrementAndGet())
                            .paths(p -> p.quantity(items.length).items(items))));
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
