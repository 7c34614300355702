package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyCookieBehavior;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyHeaderBehavior;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyCookieBehavior;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyHeaderBehavior;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;

/** The policies that AWS keeps for everybody, under their ids. */
public final class ManagedPolicies {
  private static final Instant MADE = Instant.parse("2020-07-01T00:00:00Z");
  private static final long DAY = 86_400;
  private static final long YEAR = 31_536_000;

  private static final Map<Kind, Map<String, Document>> ALL = all();

  private ManagedPolicies() {}

  /** The managed policies of a kind, in the order of their ids. */
  public static List<Document> of(Kind kind) {
    return List.copyOf(ALL.getOrDefault(kind, Map.of()).values());
  }

  /** A policy of AWS's or of an account's own; null when there is none of that id. */
  public static @Nullable Document find(CloudFrontState state, Kind kind, String id) {
    Document managed = ALL.getOrDefault(kind, Map.of()).get(id);
    return managed != null ? managed : state.document(kind, id);
  }

  static boolean isManaged(Kind kind, String id) {
    return ALL.getOrDefault(kind, Map.of()).containsKey(id);
  }

  private static Map<Kind, Map<String, Document>> all() {
    Map<Kind, Map<String, Document>> all = new TreeMap<>();
    cachePolicies(all);
    originRequestPolicies(all);
    responseHeadersPolicies(all);
    return all;
  }

  private static void put(
      Map<Kind, Map<String, Document>> all, Kind kind, String id, SdkPojo config) {
    all.computeIfAbsent(kind, k -> new TreeMap<>())
        .put(id, new Document(kind, "", id, "E23ZP02F085DFQ", MADE, MADE, config));
  }

  private static void cachePolicies(Map<Kind, Map<String, Document>> all) {
    cache(all, "658327ea-f89d-4fab-a63d-7e88639e58f6", "CachingOptimized", 1, DAY, YEAR, true);
    cache(
        all,
        "b2884449-e4de-46a7-ac36-70bc7f1ddd6d",
        "CachingOptimizedForUncompressedObjects",
        1,
        DAY,
        YEAR,
        false);
    cache(all, "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", "CachingDisabled", 0, 0, 0, false);
    put(
        all,
        Kind.CACHE_POLICY,
        "08627262-05a9-4f76-9ded-b50ca2e3a84f",
        cachePolicy(
            "Elemental-MediaPackage",
            0,
            DAY,
            YEAR,
            new Parts(
                List.of("origin"),
                false,
                List.of("aws.manifestfilter", "end", "m", "start"),
                false,
                true,
                false)));
    put(
        all,
        Kind.CACHE_POLICY,
        "2e54312d-136d-493c-8eb9-b001f22f67d2",
        cachePolicy(
            "Amplify",
            2,
            2,
            600,
            new Parts(
                List.of("Authorization", "CloudFront-Viewer-Country", "Host"),
                true,
                List.of(),
                true,
                true,
                true)));
    List<String> overrides =
        List.of("host", "origin", "x-http-method", "x-http-method-override", "x-method-override");
    put(
        all,
        Kind.CACHE_POLICY,
        "83da9c7e-98b4-4e11-a168-04f0df8e2c65",
        cachePolicy(
            "UseOriginCacheControlHeaders",
            0,
            0,
            YEAR,
            new Parts(overrides, true, List.of(), false, true, true)));
    put(
        all,
        Kind.CACHE_POLICY,
        "4cc15a8a-d715-48a4-82b8-cc0b614638fe",
        cachePolicy(
            "UseOriginCacheControlHeaders-QueryStrings",
            0,
            0,
            YEAR,
            new Parts(overrides, true, List.of(), true, true, true)));
  }

  /** What is in a managed policy's key. */
  private record Parts(
      List<String> headers,
      boolean allCookies,
      List<String> queries,
      boolean allQueries,
      boolean gzip,
      boolean brotli) {}

  private static void cache(
      Map<Kind, Map<String, Document>> all,
      String id,
      String name,
      long least,
      long usual,
      long most,
      boolean compressed) {
    put(
        all,
        Kind.CACHE_POLICY,
        id,
        cachePolicy(
            name,
            least,
            usual,
            most,
            new Parts(List.of(), false, List.of(), false, compressed, compressed)));
  }

  private static CachePolicyConfig cachePolicy(
      String name, long least, long usual, long most, Parts parts) {
    return CachePolicyConfig.builder()
        .name("Managed-" + name)
        .minTTL(least)
        .defaultTTL(usual)
        .maxTTL(most)
        .parametersInCacheKeyAndForwardedToOrigin(
            key ->
                key.enableAcceptEncodingGzip(parts.gzip())
                    .enableAcceptEncodingBrotli(parts.brotli())
                    .headersConfig(
                        h -> {
                          h.headerBehavior(
                              parts.headers().isEmpty()
                                  ? CachePolicyHeaderBehavior.NONE
                                  : CachePolicyHeaderBehavior.WHITELIST);
                          if (!parts.headers().isEmpty()) {
                            h.headers(
                                l -> l.quantity(parts.headers().size()).items(parts.headers()));
                          }
                        })
                    .cookiesConfig(
                        c ->
                            c.cookieBehavior(
                                parts.allCookies()
                                    ? CachePolicyCookieBehavior.ALL
                                    : CachePolicyCookieBehavior.NONE))
                    .queryStringsConfig(
                        q -> {
                          q.queryStringBehavior(
                              parts.allQueries()
                                  ? CachePolicyQueryStringBehavior.ALL
                                  : parts.queries().isEmpty()
                                      ? CachePolicyQueryStringBehavior.NONE
                                      : CachePolicyQueryStringBehavior.WHITELIST);
                          if (!parts.queries().isEmpty()) {
                            q.queryStrings(
                                l -> l.quantity(parts.queries().size()).items(parts.queries()));
                          }
                        }))
        .build();
  }

  private static void originRequestPolicies(Map<Kind, Map<String, Document>> all) {
    OriginRequestPolicyHeaderBehavior viewer = OriginRequestPolicyHeaderBehavior.ALL_VIEWER;
    OriginRequestPolicyHeaderBehavior listed = OriginRequestPolicyHeaderBehavior.WHITELIST;
    origin(all, "216adef6-5c7f-47e4-b989-5492eafa07d3", "AllViewer", viewer, true);
    origin(
        all,
        "33f36d7e-f396-46d9-90e0-52428a34d9dc",
        "AllViewerAndCloudFrontHeaders-2022-06",
        OriginRequestPolicyHeaderBehavior.ALL_VIEWER_AND_WHITELIST_CLOUD_FRONT,
        true,
        "CloudFront-Forwarded-Proto",
        "CloudFront-Is-Android-Viewer",
        "CloudFront-Is-Desktop-Viewer",
        "CloudFront-Is-IOS-Viewer",
        "CloudFront-Is-Mobile-Viewer",
        "CloudFront-Is-SmartTV-Viewer",
        "CloudFront-Is-Tablet-Viewer",
        "CloudFront-Viewer-ASN",
        "CloudFront-Viewer-Address",
        "CloudFront-Viewer-City",
        "CloudFront-Viewer-Country",
        "CloudFront-Viewer-Country-Name",
        "CloudFront-Viewer-Country-Region",
        "CloudFront-Viewer-Country-Region-Name",
        "CloudFront-Viewer-Http-Version",
        "CloudFront-Viewer-Latitude",
        "CloudFront-Viewer-Longitude",
        "CloudFront-Viewer-Metro-Code",
        "CloudFront-Viewer-Postal-Code",
        "CloudFront-Viewer-TLS",
        "CloudFront-Viewer-Time-Zone");
    origin(
        all,
        "b689b0a8-53d0-40ab-baf2-68738e2966ac",
        "AllViewerExceptHostHeader",
        OriginRequestPolicyHeaderBehavior.ALL_EXCEPT,
        true,
        "host");
    origin(
        all, "59781a5b-3903-41f3-afcb-af62929ccde1", "CORS-CustomOrigin", listed, false, "origin");
    origin(
        all,
        "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
        "CORS-S3Origin",
        listed,
        false,
        "access-control-request-headers",
        "access-control-request-method",
        "origin");
    origin(
        all,
        "acba4595-bd28-49b8-b9fe-13317c0390fa",
        "UserAgentRefererHeaders",
        listed,
        false,
        "referer",
        "user-agent");
    origin(all, "bf0718e1-ba1e-49d1-88b1-f726733018ae", "HostHeaderOnly", listed, false, "host");
    put(
        all,
        Kind.ORIGIN_REQUEST_POLICY,
        "775133bc-15f2-49f9-abea-afb2e0bf67d2",
        originPolicy(
            "Elemental-MediaTailor-PersonalizedManifests",
            listed,
            false,
            true,
            "access-control-request-headers",
            "access-control-request-method",
            "origin",
            "user-agent",
            "x-forwarded-for"));
  }

  private static void origin(
      Map<Kind, Map<String, Document>> all,
      String id,
      String name,
      OriginRequestPolicyHeaderBehavior behavior,
      boolean rest,
      String... headers) {
    put(all, Kind.ORIGIN_REQUEST_POLICY, id, originPolicy(name, behavior, rest, rest, headers));
  }

  private static OriginRequestPolicyConfig originPolicy(
      String name,
      OriginRequestPolicyHeaderBehavior behavior,
      boolean allCookies,
      boolean allQueries,
      String... headers) {
    return OriginRequestPolicyConfig.builder()
        .name("Managed-" + name)
        .headersConfig(
            h -> {
              h.headerBehavior(behavior);
              if (headers.length > 0) {
                h.headers(l -> l.quantity(headers.length).items(headers));
              }
            })
        .cookiesConfig(
            c ->
                c.cookieBehavior(
                    allCookies
                        ? OriginRequestPolicyCookieBehavior.ALL
                        : OriginRequestPolicyCookieBehavior.NONE))
        .queryStringsConfig(
            q ->
                q.queryStringBehavior(
                    allQueries
                        ? OriginRequestPolicyQueryStringBehavior.ALL
                        : OriginRequestPolicyQueryStringBehavior.NONE))
        .build();
  }

  private static void responseHeadersPolicies(Map<Kind, Map<String, Document>> all) {
    headers(all, "60669652-455b-4ae9-85a4-c4c02393f86c", "SimpleCORS", ManagedPolicies::simple);
    headers(
        all,
        "5cc3b908-e619-4b99-88e5-2cf7f45965bd",
        "CORS-With-Preflight",
        ManagedPolicies::preflight);
    headers(
        all,
        "67f7725c-6f97-4210-82d7-5512b31e9d03",
        "SecurityHeadersPolicy",
        ManagedPolicies::secure);
    headers(
        all,
        "e61eb60c-9c35-4d20-a928-2b84e02af89c",
        "CORS-and-SecurityHeadersPolicy",
        config -> {
          simple(config);
          secure(config);
        });
    headers(
        all,
        "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
        "CORS-with-preflight-and-SecurityHeadersPolicy",
        config -> {
          preflight(config);
          secure(config);
        });
  }

  private static void headers(
      Map<Kind, Map<String, Document>> all,
      String id,
      String name,
      Consumer<ResponseHeadersPolicyConfig.Builder> parts) {
    ResponseHeadersPolicyConfig.Builder config =
        ResponseHeadersPolicyConfig.builder().name("Managed-" + name);
    parts.accept(config);
    put(all, Kind.RESPONSE_HEADERS_POLICY, id, config.build());
  }

  private static void simple(ResponseHeadersPolicyConfig.Builder config) {
    cors(config, "GET");
  }

  private static void preflight(ResponseHeadersPolicyConfig.Builder config) {
    cors(config, "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
  }

  private static void cors(ResponseHeadersPolicyConfig.Builder config, String... methods) {
    config.corsConfig(
        cors -> {
          cors.accessControlAllowOrigins(l -> l.quantity(1).items("*"))
              .accessControlAllowHeaders(l -> l.quantity(1).items("*"))
              .accessControlAllowMethods(l -> l.quantity(methods.length).itemsWithStrings(methods))
              .accessControlAllowCredentials(false)
              .originOverride(false);
          if (methods.length > 1) {
            cors.accessControlExposeHeaders(l -> l.quantity(1).items("*"));
          }
        });
  }

  private static void secure(ResponseHeadersPolicyConfig.Builder config) {
    config.securityHeadersConfig(
        security ->
            security
                .xssProtection(x -> x.override(false).protection(true).modeBlock(true))
                .frameOptions(f -> f.override(false).frameOption("SAMEORIGIN"))
                .referrerPolicy(
                    r -> r.override(false).referrerPolicy("strict-origin-when-cross-origin"))
                .contentTypeOptions(c -> c.override(true))
                .strictTransportSecurity(
                    s -> s.override(false).accessControlMaxAgeSec(Math.toIntExact(YEAR))));
  }
}
