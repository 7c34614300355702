package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCannedPolicy;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.url.SignedUrl;

/** A distribution that wants signatures, and ways to sign. */
abstract class PrivateContentTestCase extends CloudFrontTestCase {
  static final KeyPair RSA = rsa();

  private final AtomicInteger groups = new AtomicInteger();
  final CloudFrontUtilities signer = CloudFrontUtilities.create();
  String keyId;
  Distribution distribution;
  String url;

  static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair ellipticCurve() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void protect() {
    origin.put("/a.jpg", 200, "cat", "Cache-Control", "max-age=86400");
    keyId = publicKey("rsa", RSA);
    distribution = guardedBy(keyId);
    url = url(distribution, "/a.jpg");
  }

  static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  String publicKey(String name, KeyPair key) {
    String pem = pem(key.getPublic());
    return cloudFront
        .createPublicKey(
            b -> b.publicKeyConfig(c -> c.name(name).callerReference(name).encodedKey(pem)))
        .publicKey()
        .id();
  }

  String keyGroup(String... keys) {
    return cloudFront
        .createKeyGroup(
            b -> b.keyGroupConfig(c -> c.name("group " + groups.incrementAndGet()).items(keys)))
        .keyGroup()
        .id();
  }

  DefaultCacheBehavior behavior(String... groups) {
    return DefaultCacheBehavior.builder()
        .targetOriginId("web")
        .viewerProtocolPolicy("allow-all")
        .trustedKeyGroups(g -> g.enabled(true).quantity(groups.length).items(groups))
        .cachePolicyId(ORIGIN_HEADERS)
        .build();
  }

  Distribution guardedBy(String key) {
    DefaultCacheBehavior behavior = behavior(keyGroup(key));
    return distribution(config -> config.defaultCacheBehavior(behavior));
  }

  Instant in(Duration time) {
    return aws.clock().instant().plus(time);
  }

  long secondsIn(Duration time) {
    return in(time).getEpochSecond();
  }

  /** By the SDK's signer, for an hour. */
  SignedUrl canned(String resource) {
    return signer.getSignedUrlWithCannedPolicy(
        b ->
            b.resourceUrl(resource)
                .privateKey(RSA.getPrivate())
                .keyPairId(keyId)
                .expirationDate(in(Duration.ofHours(1))));
  }

  /** The {@code Cookie} header by the SDK's signer, for an hour. */
  String cannedCookies(String resource) {
    CookiesForCannedPolicy cookies =
        signer.getCookiesForCannedPolicy(
            b ->
                b.resourceUrl(resource)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    return String.join(
        "; ",
        cookies.expiresHeaderValue(),
        cookies.signatureHeaderValue(),
        cookies.keyPairIdHeaderValue());
  }

  /** The same with a policy of its own. */
  String customCookies(String resource) {
    CookiesForCustomPolicy cookies =
        signer.getCookiesForCustomPolicy(
            b ->
                b.resourceUrl(resource)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    return String.join(
        "; ",
        cookies.policyHeaderValue(),
        cookies.signatureHeaderValue(),
        cookies.keyPairIdHeaderValue());
  }

  static String policy(String resource, String condition) {
    return "{\"Statement\":[{\"Resource\":\""
        + resource.replace("\\", "\\\\")
        + "\",\"Condition\":{"
        + condition
        + "}}]}";
  }

  static String until(long seconds) {
    return "\"DateLessThan\":{\"AWS:EpochTime\":" + seconds + "}";
  }

  /** What a canned policy is, to the letter. */
  static String cannedPolicy(String resource, long expires) {
    return policy(resource, until(expires));
  }

  /** Base64 in the letters that CloudFront has for URLs. */
  static String encoded(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace('+', '-')
        .replace('=', '_')
        .replace('/', '~');
  }

  static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  static String signature(String policy, KeyPair pair, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(policy.getBytes(StandardCharsets.UTF_8));
      return encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signature(String policy) {
    return signature(policy, RSA, "SHA1withRSA");
  }

  /** The parameters of a URL with a custom policy, signed as the guide says. */
  String customParameters(String policy) {
    return "Policy="
        + encoded(policy)
        + "&Signature="
        + signature(policy)
        + "&Key-Pair-Id="
        + keyId;
  }

  String signed(String asked, String policy) {
    return asked + (asked.indexOf('?') < 0 ? "?" : "&") + customParameters(policy);
  }

  static String body(String code, String message) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error>";
  }

  void assertRefused(String what, HttpResponse<String> response, String code, String message) {
    assertThat(response.statusCode()).as(what).isEqualTo(403);
    assertThat(response.body()).as(what).isEqualTo(body(code, message));
    assertThat(response.headers().firstValue("Content-Type")).as(what).contains("text/xml");
    assertThat(cache(response)).as(what).isEqualTo("Error");
  }

  void assertDenied(String what, HttpResponse<String> response) {
    assertRefused(what, response, "AccessDenied", "Access denied");
  }
}
