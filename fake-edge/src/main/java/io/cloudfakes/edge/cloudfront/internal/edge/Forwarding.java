package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.KeyRule;
import io.cloudfakes.edge.cloudfront.internal.cache.Lifetimes;
import io.cloudfakes.edge.cloudfront.internal.cache.Names;
import io.cloudfakes.edge.cloudfront.internal.rule.Behavior;
import io.cloudfakes.edge.cloudfront.internal.rule.ManagedPolicies;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ParametersInCacheKeyAndForwardedToOrigin;

/**
 * What of a request is in the cache key, and what goes to the origin beside it: by policies, or by
 * a behaviour's older settings.
 */
record Forwarding(
    Lifetimes lifetimes,
    KeyRule key,
    Names queries,
    Names headers,
    Names cookies,
    boolean allHeaders,
    Set<String> cloudFrontHeaders) {

  static Forwarding of(Behavior behavior, CloudFrontState state) {
    ForwardedValues older = behavior.forwarded();
    return older == null ? byPolicies(behavior, state) : byOlderSettings(behavior, older);
  }

  private static Forwarding byPolicies(Behavior behavior, CloudFrontState state) {
    Document document =
        Objects.requireNonNull(
            ManagedPolicies.find(
                state, Kind.CACHE_POLICY, Objects.requireNonNull(behavior.cachePolicyId())));
    CachePolicyConfig policy = (CachePolicyConfig) document.config();
    Lifetimes lifetimes = lifetimes(policy.minTTL(), policy.defaultTTL(), policy.maxTTL());
    ParametersInCacheKeyAndForwardedToOrigin parts =
        policy.parametersInCacheKeyAndForwardedToOrigin();
    Names keyQueries = Names.NONE;
    Names keyHeaders = Names.headers(Names.Mode.NONE, List.of());
    Names keyCookies = Names.NONE;
    boolean gzip = false;
    boolean brotli = false;
    if (parts != null) {
      keyQueries =
          names(
              parts.queryStringsConfig().queryStringBehaviorAsString(),
              parts.queryStringsConfig().queryStrings() == null
                  ? List.of()
                  : parts.queryStringsConfig().queryStrings().items());
      keyHeaders =
          headerNames(
              parts.headersConfig().headerBehaviorAsString(),
              parts.headersConfig().headers() == null
                  ? List.of()
                  : parts.headersConfig().headers().items());
      keyCookies =
          names(
              parts.cookiesConfig().cookieBehaviorAsString(),
              parts.cookiesConfig().cookies() == null
                  ? List.of()
                  : parts.cookiesConfig().cookies().items());
      gzip = parts.enableAcceptEncodingGzip();
      brotli = Boolean.TRUE.equals(parts.enableAcceptEncodingBrotli());
    }
    KeyRule key = new KeyRule(keyQueries, keyHeaders, keyCookies, gzip, brotli);
    return withOriginPolicy(behavior, state, lifetimes, key);
  }

  private static Forwarding withOriginPolicy(
      Behavior behavior, CloudFrontState state, Lifetimes lifetimes, KeyRule key) {
    String id = behavior.originRequestPolicyId();
    Document document =
        id == null ? null : ManagedPolicies.find(state, Kind.ORIGIN_REQUEST_POLICY, id);
    if (document == null) {
      return new Forwarding(
          lifetimes,
          key,
          Names.NONE,
          Names.headers(Names.Mode.NONE, List.of()),
          Names.NONE,
          false,
          cloudFront(key.headers().listed(), List.of()));
    }
    OriginRequestPolicyConfig policy = (OriginRequestPolicyConfig) document.config();
    List<String> listed =
        policy.headersConfig().headers() == null
            ? List.of()
            : policy.headersConfig().headers().items();
    return new Forwarding(
        lifetimes,
        key,
        names(
            policy.queryStringsConfig().queryStringBehaviorAsString(),
            policy.queryStringsConfig().queryStrings() == null
                ? List.of()
                : policy.queryStringsConfig().queryStrings().items()),
        headerNames(policy.headersConfig().headerBehaviorAsString(), listed),
        names(
            policy.cookiesConfig().cookieBehaviorAsString(),
            policy.cookiesConfig().cookies() == null
                ? List.of()
                : policy.cookiesConfig().cookies().items()),
        false,
        cloudFront(
            key.headers().listed(),
            policy.headersConfig().headerBehaviorAsString().equals("allExcept")
                ? List.of()
                : listed));
  }

  private static Forwarding byOlderSettings(Behavior behavior, ForwardedValues older) {
    Names queries = Names.NONE;
    if (older.queryString()) {
      List<String> listed =
          older.queryStringCacheKeys() == null ? List.of() : older.queryStringCacheKeys().items();
      queries = listed.isEmpty() ? Names.ALL : Names.listed(listed);
    }
    List<String> named = older.headers() == null ? List.of() : older.headers().items();
    boolean all = named.contains("*");
    Names headers = headerNames(named.isEmpty() || all ? "none" : "whitelist", named);
    Names cookies =
        names(
            older.cookies().forwardAsString(),
            older.cookies().whitelistedNames() == null
                ? List.of()
                : older.cookies().whitelistedNames().items());
    // All headers in the key: nothing is ever the same, so nothing is kept.
    Lifetimes lifetimes =
        all
            ? lifetimes(0L, 0L, 0L)
            : lifetimes(behavior.minTtl(), behavior.defaultTtl(), behavior.maxTtl());
    return new Forwarding(
        lifetimes,
        new KeyRule(queries, headers, cookies, !headers.has("Accept-Encoding"), false),
        older.queryString() ? Names.ALL : Names.NONE,
        all ? Names.headers(Names.Mode.ALL, List.of()) : headers,
        cookies,
        true,
        cloudFront(headers.listed(), List.of()));
  }

  private static Lifetimes lifetimes(
      @Nullable Long least, @Nullable Long usual, @Nullable Long most) {
    return new Lifetimes(
        Duration.ofSeconds(least == null ? 0 : least),
        Duration.ofSeconds(usual == null ? 86_400 : usual),
        Duration.ofSeconds(most == null ? 31_536_000 : most));
  }

  private static Names names(String behavior, List<String> listed) {
    return switch (behavior) {
      case "all" -> Names.ALL;
      case "whitelist" -> Names.listed(listed);
      case "allExcept" -> Names.allBut(listed);
      default -> Names.NONE;
    };
  }

  private static Names headerNames(String behavior, List<String> listed) {
    return switch (behavior) {
      case "allViewer", "allViewerAndWhitelistCloudFront" ->
          Names.headers(Names.Mode.ALL, List.of());
      case "whitelist" -> Names.headers(Names.Mode.LISTED, listed);
      case "allExcept" -> Names.headers(Names.Mode.ALL_BUT, listed);
      default -> Names.headers(Names.Mode.NONE, List.of());
    };
  }

  private static Set<String> cloudFront(Iterable<String> key, Iterable<String> origin) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    key.forEach(names::add);
    origin.forEach(names::add);
    names.removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith("cloudfront-"));
    return names;
  }
}
