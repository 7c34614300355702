package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** What AWS refuses in the configuration of a distribution, with its codes. */
class DistributionRulesTest extends CloudFrontTestCase {
  private record Refused(
      String what, int status, String code, Consumer<DistributionConfig.Builder> config) {}

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

  private static Refused refused(
      String what, int status, String code, Consumer<DistributionConfig.Builder> config) {
    return new Refused(what, status, code, config);
  }

  private static final List<Refused> ROWS =
      List.of(
          refused(
              "an origin that is not there",
              404,
              "NoSuchOrigin",
              behavior(b -> b.targetOriginId("none"))),
          refused(
              "a cache policy that is not there",
              404,
              "NoSuchCachePolicy",
              behavior(b -> b.cachePolicyId("none"))),
          refused(
              "an origin request policy that is not there",
              404,
              "NoSuchOriginRequestPolicy",
              behavior(b -> b.originRequestPolicyId("none"))),
          refused(
              "a response headers policy that is not there",
              404,
              "NoSuchResponseHeadersPolicy",
              behavior(b -> b.responseHeadersPolicyId("none"))),
          refused(
              "a key group that is not there",
              400,
              "TrustedKeyGroupDoesNotExist",
              behavior(b -> b.trustedKeyGroups(g -> g.enabled(true).quantity(1).items("none")))),
          refused(
              "neither policy nor forwarded values",
              400,
              "InvalidArgument",
              behavior(b -> b.cachePolicyId(null))),
          refused(
              "methods in a strange combination",
              400,
              "InvalidArgument",
              behavior(b -> b.allowedMethods(m -> m.quantity(2).itemsWithStrings("GET", "POST")))),
          refused(
              "a function that is not there",
              400,
              "InvalidFunctionAssociation",
              behavior(
                  b ->
                      b.functionAssociations(
                          f ->
                              f.quantity(1)
                                  .items(
                                      i ->
                                          i.eventType("viewer-request")
                                              .functionARN(
                                                  "arn:aws:cloudfront::123456789012:function/f"))))),
          refused(
              "a quantity that is wrong",
              400,
              "InconsistentQuantities",
              config -> config.aliases(a -> a.quantity(2).items("a.example.com"))),
          refused(
              "an alias without a certificate",
              400,
              "InvalidViewerCertificate",
              config -> config.aliases(a -> a.quantity(1).items("a.example.com"))),
          refused(
              "a certificate of another region",
              400,
              "InvalidViewerCertificate",
              config ->
                  config.viewerCertificate(
                      v ->
                          v.acmCertificateArn("arn:aws:acm:eu-west-1:123456789012:certificate/1")
                              .sslSupportMethod("sni-only"))),
          refused(
              "a root with a slash",
              400,
              "InvalidDefaultRootObject",
              config -> config.defaultRootObject("/index.html")),
          refused(
              "an error page for a code that has none",
              400,
              "InvalidErrorCode",
              config ->
                  config.customErrorResponses(c -> c.quantity(1).items(e -> e.errorCode(402)))),
          refused(
              "an error page without a code",
              400,
              "InvalidArgument",
              config ->
                  config.customErrorResponses(
                      c -> c.quantity(1).items(e -> e.errorCode(404).responsePagePath("/a")))),
          refused(
              "an answer of no code",
              400,
              "InvalidResponseCode",
              config ->
                  config.customErrorResponses(
                      c ->
                          c.quantity(1)
                              .items(
                                  e ->
                                      e.errorCode(404)
                                          .responsePagePath("/a")
                                          .responseCode("301")))),
          refused(
              "a country that is none",
              400,
              "InvalidLocationCode",
              config ->
                  config.restrictions(
                      r ->
                          r.geoRestriction(
                              g -> g.restrictionType("whitelist").quantity(1).items("Germany")))),
          refused(
              "countries without a rule",
              400,
              "InvalidGeoRestrictionParameter",
              config ->
                  config.restrictions(
                      r ->
                          r.geoRestriction(
                              g -> g.restrictionType("none").quantity(1).items("DE")))),
          refused(
              "a log in no bucket",
              400,
              "InvalidArgument",
              config -> config.logging(l -> l.enabled(true).bucket("logs").prefix(""))),
          refused(
              "an origin that is a URL",
              400,
              "InvalidArgument",
              config ->
                  config.origins(
                      o ->
                          o.quantity(1)
                              .items(
                                  i ->
                                      i.id("web")
                                          .domainName("http://example.com")
                                          .customOriginConfig(
                                              c ->
                                                  c.httpPort(80)
                                                      .httpsPort(443)
                                                      .originProtocolPolicy("http-only"))))),
          refused(
              "a bucket that is none",
              400,
              "InvalidArgument",
              config ->
                  config.origins(
                      o ->
                          o.quantity(1)
                              .items(
                                  i ->
                                      i.id("web")
                                          .domainName("example.com")
                                          .s3OriginConfig(s -> s.originAccessIdentity(""))))),
          refused(
              "an access control that is not there",
              400,
              "InvalidOriginAccessControl",
              config ->
                  config.origins(
                      o ->
                          o.quantity(1)
                              .items(
                                  i ->
                                      i.id("web")
                                          .domainName("b.s3.amazonaws.com")
                                          .originAccessControlId("ENONE")
                                          .s3OriginConfig(s -> s.originAccessIdentity(""))))),
          refused(
              "an identity that is not there",
              400,
              "InvalidOriginAccessIdentity",
              config ->
                  config.origins(
                      o ->
                          o.quantity(1)
                              .items(
                                  i ->
                                      i.id("web")
                                          .domainName("b.s3.amazonaws.com")
                                          .s3OriginConfig(
                                              s ->
                                                  s.originAccessIdentity(
                                                      "origin-access-identity/cloudfront/ENONE"))))),
          refused(
              "a required member that is not there",
              400,
              "MalformedXML",
              config -> config.callerReference(null)),
          refused(
              "a word that is none of the model's",
              400,
              "MalformedXML",
              behavior(b -> b.viewerProtocolPolicy("http-only"))),
          refused(
              "a function of Lambda@Edge that is not there",
              400,
              "InvalidLambdaFunctionAssociation",
              behavior(
                  b ->
                      b.lambdaFunctionAssociations(
                          l ->
                              l.quantity(1)
                                  .items(
                                      i ->
                                          i.eventType("origin-request")
                                              .lambdaFunctionARN(
                                                  "arn:aws:lambda:us-east-1:123456789012:function:f:1"))))),
          refused(
              "smooth streaming, which is not modelled",
              501,
              "NotImplemented",
              behavior(b -> b.smoothStreaming(true))));

  @TestFactory
  List<DynamicTest> each_is_refused_and_nothing_is_made() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Refused row : ROWS) {
      tests.add(
          DynamicTest.dynamicTest(
              row.what(),
              () -> {
                CloudFrontException refusal =
                    catchThrowableOfType(
                        CloudFrontException.class, () -> distribution(row.config()));
                assertThat(refusal).isNotNull();
                assertThat(refusal.awsErrorDetails().errorCode())
                    .as(refusal.getMessage())
                    .isEqualTo(row.code());
                assertThat(refusal.statusCode()).isEqualTo(row.status());
                assertThat(cloudFront.listDistributions(b -> {}).distributionList().quantity())
                    .isZero();
              }));
    }
    return tests;
  }

  @Test
  void the_managed_policies_are_there_under_their_ids() {
    assertThat(cloudFront.listCachePolicies(b -> b.type("managed")).cachePolicyList().items())
        .hasSize(7)
        .allSatisfy(
            one -> assertThat(one.cachePolicy().cachePolicyConfig().name()).startsWith("Managed-"));
    assertThat(
            cloudFront
                .getCachePolicy(b -> b.id(CACHING_OPTIMIZED))
                .cachePolicy()
                .cachePolicyConfig()
                .name())
        .isEqualTo("Managed-CachingOptimized");
    assertThat(
            cloudFront
                .listOriginRequestPolicies(b -> b.type("managed"))
                .originRequestPolicyList()
                .quantity())
        .isEqualTo(8);
    assertThat(
            cloudFront
                .listResponseHeadersPolicies(b -> b.type("managed"))
                .responseHeadersPolicyList()
                .quantity())
        .isEqualTo(5);
    CloudFrontException refusal =
        catchThrowableOfType(
            CloudFrontException.class,
            () -> cloudFront.deleteCachePolicy(b -> b.id(CACHING_OPTIMIZED).ifMatch("*")));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("IllegalDelete");
  }
}
