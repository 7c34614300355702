package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.EncryptionEntity;
import software.amazon.awssdk.services.cloudfront.model.QueryArgProfile;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyCustomHeader;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyRemoveHeader;

/** Policies, keys and controls: their limits, what of them is fixed, and who may name them. */
class DocumentRulesTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String KEY = pem(2048);

  private static String pem(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  private CloudFrontClient stranger() {
    var key = aws.issueAccessKey("210987654321");
    return aws.client(
        CloudFrontClient.class,
        aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
  }

  private String cachePolicy(String name, Consumer<CachePolicyConfig.Builder> more) {
    return cachePolicy(cloudFront, name, more);
  }

  private static String cachePolicy(
      CloudFrontClient client, String name, Consumer<CachePolicyConfig.Builder> more) {
    return client
        .createCachePolicy(
            b ->
                b.cachePolicyConfig(
                    c -> {
                      c.name(name).minTTL(0L);
                      more.accept(c);
                    }))
        .cachePolicy()
        .id();
  }

  private static Consumer<CachePolicyConfig.Builder> headers(String... names) {
    return c ->
        c.parametersInCacheKeyAndForwardedToOrigin(
            k ->
                k.enableAcceptEncodingGzip(false)
                    .headersConfig(
                        h ->
                            h.headerBehavior("whitelist")
                                .headers(n -> n.quantity(names.length).items(names)))
                    .cookiesConfig(h -> h.cookieBehavior("none"))
                    .queryStringsConfig(q -> q.queryStringBehavior("none")));
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(n -> "n" + n).toArray(String[]::new);
  }

  @Test
  void ten_headers_are_in_a_cache_policy_at_most() {
    refused(400, "TooManyHeadersInCachePolicy", () -> cachePolicy("p", headers(names(11))));
    cachePolicy("p", headers(names(10)));
    refused(
        400,
        "InvalidArgument",
        () -> cachePolicy("long", headers("a".repeat(600), "b".repeat(425))));
    cachePolicy("long", headers("a".repeat(600), "b".repeat(424)));
  }

  @Test
  void twenty_cache_policies_are_the_most_of_an_account() {
    for (int i = 0; i < 20; i++) {
      cachePolicy("p" + i, c -> {});
    }
    refused(400, "TooManyCachePolicies", () -> cachePolicy("one more", c -> {}));
    refused(409, "CachePolicyAlreadyExists", () -> cachePolicy("p1", c -> {}));
    cachePolicy(stranger(), "p1", c -> {});
  }

  @Test
  void a_cache_policy_has_times_in_order() {
    refused(400, "InvalidArgument", () -> cachePolicy("p", c -> c.minTTL(5L).defaultTTL(4L)));
    refused(400, "InvalidArgument", () -> cachePolicy("p", c -> c.defaultTTL(5L).maxTTL(4L)));
    refused(400, "InvalidArgument", () -> cachePolicy("p", c -> c.minTTL(-1L)));
    String id = cachePolicy("p", c -> c.minTTL(90_000L));
    assertThat(cloudFront.getCachePolicyConfig(b -> b.id(id)).cachePolicyConfig().defaultTTL())
        .as("AWS: the same as MinTTL where that is more than a day")
        .isEqualTo(90_000);
  }

  @Test
  void an_origin_request_policy_may_have_accept_encoding_but_not_authorization() {
    refused(400, "InvalidArgument", () -> originRequestPolicy("authorization"));
    originRequestPolicy("Accept-Encoding");
  }

  private void originRequestPolicy(String header) {
    cloudFront.createOriginRequestPolicy(
        b ->
            b.originRequestPolicyConfig(
                c ->
                    c.name("p")
                        .headersConfig(
                            h ->
                                h.headerBehavior("whitelist")
                                    .headers(n -> n.quantity(1).items(header)))
                        .cookiesConfig(h -> h.cookieBehavior("none"))
                        .queryStringsConfig(q -> q.queryStringBehavior("none"))));
  }

  private void responseHeaders(Consumer<ResponseHeadersPolicyConfig.Builder> more) {
    cloudFront.createResponseHeadersPolicy(
        b ->
            b.responseHeadersPolicyConfig(
                c -> {
                  c.name("p");
                  more.accept(c);
                }));
  }

  private static Consumer<ResponseHeadersPolicyConfig.Builder> adding(int count) {
    List<ResponseHeadersPolicyCustomHeader> all =
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    ResponseHeadersPolicyCustomHeader.builder()
                        .header("X-" + n)
                        .value("v")
                        .override(true)
                        .build())
            .toList();
    return c -> c.customHeadersConfig(h -> h.quantity(count).items(all));
  }

  private static Consumer<ResponseHeadersPolicyConfig.Builder> removing(int count) {
    List<ResponseHeadersPolicyRemoveHeader> all =
        IntStream.range(0, count)
            .mapToObj(n -> ResponseHeadersPolicyRemoveHeader.builder().header("X-" + n).build())
            .toList();
    return c -> c.removeHeadersConfig(h -> h.quantity(count).items(all));
  }

  private static Consumer<ResponseHeadersPolicyConfig.Builder> security(int length) {
    return c ->
        c.securityHeadersConfig(
            s ->
                s.contentSecurityPolicy(
                    p -> p.override(true).contentSecurityPolicy("a".repeat(length))));
  }

  @Test
  void a_response_headers_policy_has_ten_headers_of_a_kind_at_most() {
    refused(400, "TooManyCustomHeadersInResponseHeadersPolicy", () -> responseHeaders(adding(11)));
    refused(
        400, "TooManyRemoveHeadersInResponseHeadersPolicy", () -> responseHeaders(removing(11)));
    refused(400, "TooLongCSPInResponseHeadersPolicy", () -> responseHeaders(security(1_784)));
    refused(400, "InvalidArgument", () -> responseHeaders(c -> {}));
    responseHeaders(adding(10).andThen(removing(10)).andThen(security(1_783)));
  }

  private String publicKey(String name) {
    return cloudFront
        .createPublicKey(
            b -> b.publicKeyConfig(c -> c.name(name).callerReference(name).encodedKey(KEY)))
        .publicKey()
        .id();
  }

  @Test
  void of_a_public_key_the_comment_alone_changes() {
    String id = publicKey("k");
    String etag = cloudFront.getPublicKey(b -> b.id(id)).eTag();
    for (List<String> changed :
        List.of(
            List.of("other", "k", KEY), List.of("k", "other", KEY), List.of("k", "k", pem(2048)))) {
      refused(
          400,
          "CannotChangeImmutablePublicKeyFields",
          () ->
              cloudFront.updatePublicKey(
                  b ->
                      b.id(id)
                          .ifMatch(etag)
                          .publicKeyConfig(
                              c ->
                                  c.name(changed.get(0))
                                      .callerReference(changed.get(1))
                                      .encodedKey(changed.get(2)))));
    }
    assertThat(cloudFront.getPublicKey(b -> b.id(id)).eTag()).isEqualTo(etag);
  }

  @Test
  void ten_public_keys_are_the_most_and_five_of_them_make_a_group() {
    String[] keys = IntStream.range(0, 10).mapToObj(n -> publicKey("k" + n)).toArray(String[]::new);
    refused(400, "TooManyPublicKeys", () -> publicKey("one more"));
    refused(
        400,
        "TooManyPublicKeysInKeyGroup",
        () ->
            cloudFront.createKeyGroup(
                b -> b.keyGroupConfig(c -> c.name("g").items(List.of(keys).subList(0, 6)))));
    refused(
        400,
        "InvalidArgument",
        () -> cloudFront.createKeyGroup(b -> b.keyGroupConfig(c -> c.name("g").items("K1"))));
    cloudFront.createKeyGroup(
        b -> b.keyGroupConfig(c -> c.name("g").items(List.of(keys).subList(0, 5))));
    refused(
        409, "PublicKeyInUse", () -> cloudFront.deletePublicKey(b -> b.id(keys[4]).ifMatch("*")));
    CloudFrontClient stranger = stranger();
    refused(
        400,
        "InvalidArgument",
        () -> stranger.createKeyGroup(b -> b.keyGroupConfig(c -> c.name("g").items(keys[0]))));
  }

  @Test
  void a_key_has_2048_bits() {
    String weak = pem(1024);
    refused(
        400,
        "InvalidArgument",
        () ->
            cloudFront.createPublicKey(
                b -> b.publicKeyConfig(c -> c.name("k").callerReference("k").encodedKey(weak))));
  }

  @Test
  void another_accounts_policy_is_not_there() {
    String policy = cachePolicy("p", c -> {});
    CloudFrontClient stranger = stranger();
    refused(
        404,
        "NoSuchCachePolicy",
        () ->
            stranger.createDistribution(
                d ->
                    d.distributionConfig(
                        config(
                            c ->
                                c.defaultCacheBehavior(
                                    b ->
                                        b.targetOriginId("web")
                                            .viewerProtocolPolicy("allow-all")
                                            .cachePolicyId(policy))))));
    refused(
        404,
        "NoSuchCachePolicy",
        () -> stranger.listDistributionsByCachePolicyId(b -> b.cachePolicyId(policy)));
    refused(404, "NoSuchCachePolicy", () -> stranger.getCachePolicy(b -> b.id(policy)));
  }

  @Test
  void a_hundred_distributions_have_a_policy_at_most_but_all_may_have_aws_own() {
    String policy = cachePolicy("p", c -> {});
    for (int i = 0; i < 100; i++) {
      distribution(cached(policy));
    }
    refused(400, "TooManyDistributionsAssociatedToCachePolicy", () -> distribution(cached(policy)));
    var other = distribution();
    for (int i = 0; i < 2; i++) {
      distribution();
    }
    String etag = cloudFront.getDistribution(b -> b.id(other.id())).eTag();
    refused(
        400,
        "TooManyDistributionsAssociatedToCachePolicy",
        () ->
            cloudFront.updateDistribution(
                b -> {
                  var config = other.distributionConfig().toBuilder();
                  cached(policy).accept(config);
                  b.id(other.id()).ifMatch(etag).distributionConfig(config.build());
                }));
    var one =
        cloudFront
            .listDistributionsByCachePolicyId(b -> b.cachePolicyId(policy))
            .distributionIdList();
    assertThat(one.quantity()).isEqualTo(100);
    String first = one.items().get(0);
    var known = cloudFront.getDistributionConfig(b -> b.id(first));
    cloudFront.updateDistribution(
        b ->
            b.id(first)
                .ifMatch(known.eTag())
                .distributionConfig(known.distributionConfig().toBuilder().comment("2").build()));
  }

  private static Consumer<
          software.amazon.awssdk.services.cloudfront.model.DistributionConfig.Builder>
      cached(String policy) {
    return c ->
        c.defaultCacheBehavior(
            b -> b.targetOriginId("web").viewerProtocolPolicy("allow-all").cachePolicyId(policy));
  }

  private String profile(String name, String key, int entities, int patterns) {
    List<EncryptionEntity> all =
        IntStream.range(0, entities)
            .mapToObj(
                n ->
                    EncryptionEntity.builder()
                        .publicKeyId(key)
                        .providerId("p" + n)
                        .fieldPatterns(f -> f.quantity(patterns).items(names(patterns)))
                        .build())
            .toList();
    return cloudFront
        .createFieldLevelEncryptionProfile(
            b ->
                b.fieldLevelEncryptionProfileConfig(
                    c ->
                        c.name(name)
                            .callerReference(name)
                            .encryptionEntities(e -> e.quantity(entities).items(all))))
        .fieldLevelEncryptionProfile()
        .id();
  }

  @Test
  void ten_fields_are_encrypted_and_five_profiles_named_by_queries() {
    String key = publicKey("k");
    refused(400, "TooManyFieldLevelEncryptionFieldPatterns", () -> profile("many", key, 1, 11));
    refused(404, "NoSuchPublicKey", () -> profile("none", "K1", 1, 1));
    String profile = profile("p", key, 1, 10);
    refused(400, "TooManyFieldLevelEncryptionQueryArgProfiles", () -> encryption("r", profile, 6));
    refused(404, "NoSuchFieldLevelEncryptionProfile", () -> encryption("r", "P1", 1));
    encryption("r", profile, 5);
    refused(
        409,
        "FieldLevelEncryptionProfileInUse",
        () -> cloudFront.deleteFieldLevelEncryptionProfile(b -> b.id(profile).ifMatch("*")));
    refused(409, "PublicKeyInUse", () -> cloudFront.deletePublicKey(b -> b.id(key).ifMatch("*")));
  }

  private void encryption(String reference, String profile, int mappings) {
    List<QueryArgProfile> all =
        IntStream.range(0, mappings)
            .mapToObj(n -> QueryArgProfile.builder().queryArg("q" + n).profileId(profile).build())
            .toList();
    cloudFront.createFieldLevelEncryptionConfig(
        b ->
            b.fieldLevelEncryptionConfig(
                c ->
                    c.callerReference(reference)
                        .queryArgProfileConfig(
                            q ->
                                q.forwardWhenQueryArgProfileIsUnknown(false)
                                    .queryArgProfiles(p -> p.quantity(mappings).items(all)))));
  }

  @Test
  void an_identity_that_a_streaming_distribution_has_stays() {
    var identity =
        cloudFront.createCloudFrontOriginAccessIdentity(
            b -> b.cloudFrontOriginAccessIdentityConfig(c -> c.callerReference("r").comment("")));
    String id = identity.cloudFrontOriginAccessIdentity().id();
    cloudFront.createStreamingDistribution(
        b ->
            b.streamingDistributionConfig(
                c ->
                    c.callerReference("r")
                        .comment("")
                        .enabled(true)
                        .trustedSigners(t -> t.enabled(false).quantity(0))
                        .s3Origin(
                            o ->
                                o.domainName("films.s3.amazonaws.com")
                                    .originAccessIdentity(
                                        "origin-access-identity/cloudfront/" + id))));
    refused(
        409,
        "CloudFrontOriginAccessIdentityInUse",
        () ->
            cloudFront.deleteCloudFrontOriginAccessIdentity(
                b -> b.id(id).ifMatch(identity.eTag())));
  }

  @Test
  void an_identity_is_made_once_for_a_reference() {
    var first = identity("r", "a");
    assertThat(identity("r", "a")).isEqualTo(first);
    refused(409, "CloudFrontOriginAccessIdentityAlreadyExists", () -> identity("r", "b"));
    assertThat(identity("s", "a")).isNotEqualTo(first);
  }

  private String identity(String reference, String comment) {
    return cloudFront
        .createCloudFrontOriginAccessIdentity(
            b ->
                b.cloudFrontOriginAccessIdentityConfig(
                    c -> c.callerReference(reference).comment(comment)))
        .cloudFrontOriginAccessIdentity()
        .id();
  }

  @Test
  void names_and_comments_have_a_length() {
    refused(400, "InvalidArgument", () -> cachePolicy("p", c -> c.comment("c".repeat(129))));
    refused(400, "InvalidArgument", () -> control("c".repeat(65)));
    cachePolicy("p", c -> c.comment("c".repeat(128)));
    control("c".repeat(64));
  }

  private void control(String name) {
    cloudFront.createOriginAccessControl(
        b ->
            b.originAccessControlConfig(
                c ->
                    c.name(name)
                        .originAccessControlOriginType("s3")
                        .signingBehavior("always")
                        .signingProtocol("sigv4")));
  }
}
