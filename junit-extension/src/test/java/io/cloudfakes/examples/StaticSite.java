package io.cloudfakes.examples;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A static web site as its account has it: a bucket that only its distribution may read, a second
 * bucket for when the first fails, a part that only signed URLs open, a log, and a name.
 */
final class StaticSite {
  static final String NAME = "www.shop.test";

  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
  private static final String ZONE_OF_CLOUDFRONT = "Z2FDTNDATAQYW2";

  private final S3Client s3;
  private final CloudFrontClient cloudFront;
  private final KeyPair key;
  private final String keyId;
  private final Distribution distribution;
  private int invalidations;

  /** Makes all of it but the name. */
  StaticSite(S3Client s3, CloudFrontClient cloudFront) {
    this.s3 = s3;
    this.cloudFront = cloudFront;
    this.key = newKey();
    this.keyId = publicKey();
    List.of("site", "spare").forEach(name -> s3.createBucket(b -> b.bucket(name)));
    // Logs are delivered by an ACL, which a bucket has to be made for.
    s3.createBucket(b -> b.bucket("logs").objectOwnership("BucketOwnerPreferred"));
    this.distribution =
        cloudFront.createDistribution(b -> b.distributionConfig(config())).distribution();
    List.of("site", "spare").forEach(this::letTheDistributionRead);
  }

  Distribution distribution() {
    return distribution;
  }

  KeyPair key() {
    return key;
  }

  String keyId() {
    return keyId;
  }

  /** Puts a page into a bucket, for browsers and edges to keep for a minute. */
  void put(String bucket, String page, String content) {
    s3.putObject(
        b -> b.bucket(bucket).key(page).contentType("text/html").cacheControl("max-age=60"),
        RequestBody.fromString(content));
  }

  /** Has the edges drop what they have below a path. */
  void invalidate(String path) {
    cloudFront.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i -> i.callerReference("" + ++invalidations).paths(p -> p.quantity(1).items(path))));
  }

  /** Serves the site from another folder of its buckets from now on. */
  void serveFrom(String folder) {
    GetDistributionConfigResponse now =
        cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
    DistributionConfig old = now.distributionConfig();
    List<Origin> moved =
        old.origins().items().stream()
            .map(origin -> origin.toBuilder().originPath(folder).build())
            .toList();
    cloudFront.updateDistribution(
        b ->
            b.id(distribution.id())
                .ifMatch(now.eTag())
                .distributionConfig(
                    old.toBuilder().origins(o -> o.quantity(2).items(moved)).build()));
  }

  /** Gives it its name: an alias record to the distribution. */
  void name(Route53Client route53) {
    String zone =
        route53
            .createHostedZone(b -> b.name("shop.test").callerReference("site"))
            .hostedZone()
            .id();
    route53.changeResourceRecordSets(
        b ->
            b.hostedZoneId(zone)
                .changeBatch(
                    batch ->
                        batch.changes(
                            c ->
                                c.action("CREATE")
                                    .resourceRecordSet(
                                        r ->
                                            r.name(NAME)
                                                .type("A")
                                                .aliasTarget(
                                                    a ->
                                                        a.hostedZoneId(ZONE_OF_CLOUDFRONT)
                                                            .dnsName(distribution.domainName())
                                                            .evaluateTargetHealth(false))))));
  }

  private DistributionConfig config() {
    String control =
        cloudFront
            .createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name("site")
                                .originAccessControlOriginType("s3")
                                .signingBehavior("always")
                                .signingProtocol("sigv4")))
            .originAccessControl()
            .id();
    return DistributionConfig.builder()
        .callerReference("site")
        .comment("")
        .enabled(true)
        .aliases(a -> a.quantity(1).items(NAME))
        .viewerCertificate(
            v ->
                v.acmCertificateArn("arn:aws:acm:us-east-1:123456789012:certificate/shop")
                    .sslSupportMethod("sni-only"))
        .defaultRootObject("index.html")
        .logging(
            l ->
                l.enabled(true)
                    .includeCookies(false)
                    .bucket("logs.s3.amazonaws.com")
                    .prefix("www/"))
        .origins(o -> o.quantity(2).items(origin("site", control), origin("spare", control)))
        .originGroups(
            g ->
                g.quantity(1)
                    .items(
                        i ->
                            i.id("either")
                                .failoverCriteria(
                                    f -> f.statusCodes(c -> c.quantity(2).items(500, 503)))
                                .members(
                                    m ->
                                        m.quantity(2)
                                            .items(
                                                first -> first.originId("site"),
                                                second -> second.originId("spare")))))
        .restrictions(
            r ->
                r.geoRestriction(
                    g -> g.restrictionType("blacklist").quantity(1).items("KP")))
        .defaultCacheBehavior(
            d ->
                d.targetOriginId("either")
                    .viewerProtocolPolicy("allow-all")
                    .cachePolicyId(CACHING_OPTIMIZED))
        .cacheBehaviors(b -> b.quantity(1).items(signedOnly("/private/*")))
        .build();
  }

  private static Origin origin(String bucket, String control) {
    return Origin.builder()
        .id(bucket)
        .domainName(bucket + ".s3.us-east-1.amazonaws.com")
        .s3OriginConfig(s -> s.originAccessIdentity(""))
        .originAccessControlId(control)
        .build();
  }

  private CacheBehavior signedOnly(String path) {
    String group =
        cloudFront
            .createKeyGroup(b -> b.keyGroupConfig(c -> c.name("members").items(keyId)))
            .keyGroup()
            .id();
    return CacheBehavior.builder()
        .pathPattern(path)
        .targetOriginId("either")
        .viewerProtocolPolicy("allow-all")
        .cachePolicyId(CACHING_OPTIMIZED)
        .trustedKeyGroups(g -> g.enabled(true).quantity(1).items(group))
        .build();
  }

  private void letTheDistributionRead(String bucket) {
    s3.putBucketPolicy(
        b ->
            b.bucket(bucket)
                .policy(
                    """
                    {"Version": "2012-10-17",
                     "Statement": [{
                       "Effect": "Allow",
                       "Principal": {"Service": "cloudfront.amazonaws.com"},
                       "Action": "s3:GetObject",
                       "Resource": "arn:aws:s3:::%s/*",
                       "Condition": {"StringEquals": {"AWS:SourceArn": "%s"}}}]}
                    """
                        .formatted(bucket, distribution.arn())));
  }

  private String publicKey() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return cloudFront
        .createPublicKey(
            b -> b.publicKeyConfig(c -> c.name("signer").callerReference("1").encodedKey(pem)))
        .publicKey()
        .id();
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
