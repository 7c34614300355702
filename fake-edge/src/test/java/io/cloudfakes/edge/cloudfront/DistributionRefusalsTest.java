package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** What AWS refuses of origins, behaviours and aliases: at the limit it is taken, past it not. */
// The SDK deprecates what a behaviour without policies says; AWS takes it still.
@SuppressWarnings("deprecation")
class DistributionRefusalsTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  private void refused(int status, String code, Consumer<DistributionConfig.Builder> config) {
    CloudFrontException refusal =
        catchThrowableOfType(CloudFrontException.class, () -> distribution(config));
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(cloudFront.listDistributions(b -> {}).distributionList().quantity()).isZero();
  }

  private static Consumer<DistributionConfig.Builder> behavior(
      Consumer<DefaultCacheBehavior.Builder> more) {
    return config ->
        config.defaultCacheBehavior(
            b -> {
              b.targetOriginId("web")
                  .viewerProtocolPolicy("allow-all")
                  .cachePolicyId(CACHING_OPTIMIZED);
              more.accept(b);
            });
  }

  private Consumer<DistributionConfig.Builder> origin(Consumer<Origin.Builder> more) {
    Origin.Builder made = webOrigin("web", "www.example.com");
    more.accept(made);
    return config -> config.origins(o -> o.quantity(1).items(made.build()));
  }

  private static Consumer<DistributionConfig.Builder> aliases(String... names) {
    return config ->
        config
            .aliases(a -> a.quantity(names.length).items(names))
            .viewerCertificate(v -> v.acmCertificateArn(CERTIFICATE).sslSupportMethod("sni-only"));
  }

  private static Consumer<DistributionConfig.Builder> patterns(String... patterns) {
    List<CacheBehavior> all =
        Arrays.stream(patterns)
            .map(
                pattern ->
                    CacheBehavior.builder()
                        .pathPattern(pattern)
                        .targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(CACHING_OPTIMIZED)
                        .build())
            .toList();
    return config -> config.cacheBehaviors(c -> c.quantity(all.size()).items(all));
  }

  private Consumer<DistributionConfig.Builder> group(String primary, String secondary) {
    return config ->
        config
            .origins(
                o ->
                    o.quantity(2)
                        .items(
                            webOrigin("web", "www.example.com").build(),
                            webOrigin("spare", "b.example.com").build()))
            .originGroups(
                g ->
                    g.quantity(1)
                        .items(
                            i ->
                                i.id("both")
                                    .failoverCriteria(
                                        f -> f.statusCodes(s -> s.quantity(1).items(500)))
                                    .members(
                                        m ->
                                            m.quantity(2)
                                                .items(
                                                    x -> x.originId(primary),
                                                    x -> x.originId(secondary)))));
  }

  @Test
  void a_group_has_two_origins_and_no_group_in_it() {
    refused(404, "NoSuchOrigin", group("web", "both"));
    refused(400, "InvalidArgument", group("web", "web"));
    distribution(group("web", "spare"));
  }

  private Consumer<DistributionConfig.Builder> headers(int count, String name, String value) {
    return origin(
        o ->
            o.customHeaders(
                h -> {
                  List<software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader> all =
                      new ArrayList<>();
                  for (int i = 0; i < count; i++) {
                    String numbered = count == 1 ? name : name + i;
                    all.add(
                        software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader
                            .builder()
                            .headerName(numbered)
                            .headerValue(value)
                            .build());
                  }
                  h.quantity(count).items(all);
                }));
  }

  @Test
  void thirty_headers_go_to_an_origin_and_no_more() {
    refused(400, "TooManyOriginCustomHeaders", headers(31, "X-A", "b"));
    distribution(headers(30, "X-A", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host", "cookie", "If-None-Match", "X-Amz-Date", "x-edge-a", "X-Real-Ip", "Via"})
  void headers_that_cloudfront_keeps_to_itself_cannot_be_added(String name) {
    refused(400, "InvalidArgument", headers(1, name, "b"));
  }

  @Test
  void headers_have_a_length() {
    refused(400, "InvalidArgument", headers(1, "a".repeat(257), "b"));
    refused(400, "InvalidArgument", headers(1, "X-A", "b".repeat(1_784)));
    refused(400, "InvalidArgument", headers(6, "X-A", "b".repeat(1_783)));
    distribution(headers(1, "a".repeat(256), "b".repeat(1_783)));
  }

  @ParameterizedTest
  @CsvSource({"81,443", "80,1023", "0,443", "80,65536"})
  void ports_of_origins_are_80_443_or_above_1023(int http, int https) {
    refused(
        400,
        "InvalidArgument",
        origin(
            o ->
                o.customOriginConfig(
                    c -> c.httpPort(http).httpsPort(https).originProtocolPolicy("http-only"))));
  }

  private Consumer<DistributionConfig.Builder> times(int read, int keep) {
    return origin(
        o ->
            o.customOriginConfig(
                c ->
                    c.httpPort(1_024)
                        .httpsPort(65_535)
                        .originProtocolPolicy("http-only")
                        .originReadTimeout(read)
                        .originKeepaliveTimeout(keep)));
  }

  @Test
  void origins_have_two_minutes_to_answer() {
    refused(400, "InvalidOriginReadTimeout", times(121, 5));
    refused(400, "InvalidOriginReadTimeout", times(0, 5));
    refused(400, "InvalidOriginKeepaliveTimeout", times(30, 121));
    refused(400, "InvalidOriginKeepaliveTimeout", times(30, 0));
    distribution(times(120, 120));
    distribution(times(1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "s3,www.example.com",
    "lambda,b.s3.us-east-1.amazonaws.com",
    "mediastore,www.example.com",
    "mediapackagev2,www.example.com"
  })
  void an_access_control_goes_with_origins_of_its_type(String type, String name) {
    String control =
        cloudFront
            .createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name("c")
                                .originAccessControlOriginType(type)
                                .signingBehavior("always")
                                .signingProtocol("sigv4")))
            .originAccessControl()
            .id();
    refused(
        400,
        "InvalidDomainNameForOriginAccessControl",
        origin(o -> o.domainName(name).originAccessControlId(control)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a b", "/a%20b", "/ä", "/a?b=#"})
  void a_path_pattern_has_only_what_paths_have(String pattern) {
    refused(400, "InvalidArgument", patterns(pattern));
  }

  @Test
  void a_path_pattern_is_said_once_and_has_255_characters() {
    refused(400, "InvalidArgument", patterns("*", "*"));
    refused(400, "InvalidArgument", patterns("/a/*", "/b", "/a/*"));
    refused(400, "InvalidArgument", patterns("/" + "a".repeat(255)));
    distribution(patterns("/" + "a".repeat(254), "/A-Z_.*$~\"'@:+&?", "b"));
  }

  private static Consumer<DistributionConfig.Builder> forwarded(
      Consumer<ForwardedValues.Builder> more) {
    return behavior(
        b ->
            b.cachePolicyId(null)
                .forwardedValues(
                    f -> {
                      f.queryString(false).cookies(c -> c.forward("none"));
                      more.accept(f);
                    }));
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("n" + i);
    }
    return names;
  }

  @Test
  void ten_names_of_a_kind_are_forwarded_without_a_policy() {
    refused(
        400,
        "TooManyCookieNamesInWhiteList",
        forwarded(
            f ->
                f.cookies(
                    c ->
                        c.forward("whitelist")
                            .whitelistedNames(w -> w.quantity(11).items(names(11))))));
    refused(
        400,
        "TooManyHeadersInForwardedValues",
        forwarded(f -> f.headers(h -> h.quantity(11).items(names(11)))));
    refused(
        400,
        "TooManyQueryStringParameters",
        forwarded(
            f -> f.queryString(true).queryStringCacheKeys(q -> q.quantity(11).items(names(11)))));
    distribution(
        forwarded(
            f ->
                f.queryString(true)
                    .queryStringCacheKeys(q -> q.quantity(10).items(names(10)))
                    .headers(h -> h.quantity(10).items(names(10)))
                    .cookies(
                        c ->
                            c.forward("whitelist")
                                .whitelistedNames(w -> w.quantity(10).items(names(10))))));
  }

  @Test
  void names_of_cookies_go_with_a_whitelist() {
    refused(400, "InvalidForwardCookies", forwarded(f -> f.cookies(c -> c.forward("whitelist"))));
    refused(
        400,
        "InvalidForwardCookies",
        forwarded(
            f -> f.cookies(c -> c.forward("all").whitelistedNames(w -> w.quantity(1).items("a")))));
    refused(
        400,
        "InvalidQueryStringParameters",
        forwarded(f -> f.queryStringCacheKeys(q -> q.quantity(1).items("a"))));
  }

  @Test
  void times_are_in_order_and_not_negative() {
    refused(400, "InvalidTTLOrder", forwarded(f -> {}).andThen(c -> ttl(c, 5L, 4L, 10L)));
    refused(400, "InvalidTTLOrder", forwarded(f -> {}).andThen(c -> ttl(c, 0L, 11L, 10L)));
    refused(400, "InvalidArgument", forwarded(f -> {}).andThen(c -> ttl(c, -1L, 4L, 10L)));
    distribution(forwarded(f -> {}).andThen(c -> ttl(c, 5L, 5L, 5L)));
  }

  private static void ttl(DistributionConfig.Builder config, long least, long usual, long most) {
    config.defaultCacheBehavior(
        config.build().defaultCacheBehavior().toBuilder()
            .minTTL(least)
            .defaultTTL(usual)
            .maxTTL(most)
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WWW.example.com",
        "*a.example.com",
        "www.*.example.com",
        "*",
        "a..example.com",
        "-a.example.com",
        "https://www.example.com"
      })
  void an_alias_is_a_domain_in_lower_case(String alias) {
    refused(400, "InvalidArgument", aliases(alias));
  }

  @Test
  void an_alias_is_given_once_and_wildcards_may_overlap() {
    refused(400, "InvalidArgument", aliases("www.example.com", "www.example.com"));
    distribution(aliases("www.example.com", "_a.b-c.example.com"));
    distribution(aliases("*.example.com", "example.com"));
  }

  @Test
  void a_hundred_aliases_are_the_most() {
    String[] many = names(101).stream().map(n -> n + ".example.com").toArray(String[]::new);
    refused(400, "TooManyDistributionCNAMEs", aliases(many));
    distribution(aliases(Arrays.copyOf(many, 100)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acl",
        "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/473e64fd-f30b-4765-81a0-62ad96dd167a",
        "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/473e64fd-f30b-4765-81a0-62ad96dd167a"
      })
  void a_web_acl_is_one_for_cloudfront(String acl) {
    refused(400, "InvalidWebACLId", config -> config.webACLId(acl));
  }

  @Test
  void a_web_acl_is_named_by_its_arn_or_classic_by_its_id() {
    distribution(c -> c.webACLId("a1b2c3d4-5678-90ab-cdef-EXAMPLE11111"));
    distribution(c -> c.webACLId("arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1"));
  }

  @Test
  void certificates_and_protocols_go_together() {
    refused(
        400,
        "InvalidProtocolSettings",
        c ->
            c.viewerCertificate(
                v ->
                    v.acmCertificateArn(CERTIFICATE)
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("SSLv3")));
    refused(
        400,
        "InvalidViewerCertificate",
        c ->
            c.viewerCertificate(
                v ->
                    v.acmCertificateArn(CERTIFICATE)
                        .sslSupportMethod("sni-only")
                        .cloudFrontDefaultCertificate(true)));
    refused(
        400,
        "InvalidViewerCertificate",
        c -> c.viewerCertificate(v -> v.iamCertificateId("ASCAEXAMPLE")));
    assertThat(
            distribution(
                    c ->
                        c.viewerCertificate(
                            v ->
                                v.cloudFrontDefaultCertificate(true)
                                    .minimumProtocolVersion("TLSv1.2_2021")))
                .distributionConfig()
                .viewerCertificate()
                .minimumProtocolVersionAsString())
        .as("AWS: TLSv1 regardless of the value")
        .isEqualTo("TLSv1");
  }

  @Test
  void an_error_page_is_a_path() {
    refused(
        400,
        "InvalidRelativePath",
        c ->
            c.customErrorResponses(
                e ->
                    e.quantity(1)
                        .items(i -> i.errorCode(404).responsePagePath("404").responseCode("404"))));
  }

  @Test
  void a_root_is_a_name_of_at_most_255_characters() {
    refused(400, "InvalidDefaultRootObject", c -> c.defaultRootObject("a b"));
    refused(400, "InvalidDefaultRootObject", c -> c.defaultRootObject("a".repeat(256)));
    distribution(c -> c.defaultRootObject("a".repeat(255)));
  }

  @Test
  void field_level_encryption_goes_over_https_and_with_bodies() {
    String encryption =
        cloudFront
            .createFieldLevelEncryptionConfig(
                b -> b.fieldLevelEncryptionConfig(c -> c.callerReference("r")))
            .fieldLevelEncryption()
            .id();
    Consumer<DefaultCacheBehavior.Builder> all =
        b ->
            b.fieldLevelEncryptionId(encryption)
                .viewerProtocolPolicy("https-only")
                .allowedMethods(
                    m ->
                        m.quantity(7)
                            .itemsWithStrings(
                                "GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"));
    Consumer<DistributionConfig.Builder> secure =
        origin(
            o ->
                o.customOriginConfig(
                    c -> c.httpPort(80).httpsPort(443).originProtocolPolicy("https-only")));
    String code = "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior";
    refused(400, code, behavior(all));
    refused(
        400, code, behavior(all.andThen(b -> b.viewerProtocolPolicy("allow-all"))).andThen(secure));
    refused(
        400,
        code,
        behavior(
                all.andThen(
                    b -> b.allowedMethods(m -> m.quantity(2).itemsWithStrings("GET", "HEAD"))))
            .andThen(secure));
    distribution(behavior(all).andThen(secure));
  }
}
