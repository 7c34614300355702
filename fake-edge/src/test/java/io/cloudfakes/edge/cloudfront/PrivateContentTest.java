package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCannedPolicy;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.url.SignedUrl;

/** Signed URLs and cookies, by the SDK's own signer. */
class PrivateContentTest extends CloudFrontTestCase {
  private static final int MUTATIONS = 2_000;
  private static final KeyPair RSA = rsa();

  private final CloudFrontUtilities signer = CloudFrontUtilities.create();
  private String keyId;
  private Distribution distribution;
  private String url;

  private static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
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

  private String publicKey(String name, KeyPair key) {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return cloudFront
        .createPublicKey(
            b -> b.publicKeyConfig(c -> c.name(name).callerReference(name).encodedKey(pem)))
        .publicKey()
        .id();
  }

  private Distribution guardedBy(String key) {
    String group =
        cloudFront
            .createKeyGroup(b -> b.keyGroupConfig(c -> c.name("of " + key).items(key)))
            .keyGroup()
            .id();
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b ->
                    b.targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .trustedKeyGroups(g -> g.enabled(true).quantity(1).items(group))
                        .cachePolicyId(ORIGIN_HEADERS)));
  }

  private Instant in(Duration time) {
    return aws.clock().instant().plus(time);
  }

  private SignedUrl canned(String resource) {
    return signer.getSignedUrlWithCannedPolicy(
        b ->
            b.resourceUrl(resource)
                .privateKey(RSA.getPrivate())
                .keyPairId(keyId)
                .expirationDate(in(Duration.ofHours(1))));
  }

  @Test
  void without_a_signature_nobody_gets_in() {
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>MissingKey</Code>"
                + "<Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>");
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void an_edge_whose_clock_is_ahead_refuses_what_is_good_and_one_behind_lets_in_what_is_not() {
    String signed = canned(url).url();
    FaultRule ahead =
        aws.faults()
            .on("cloudfront:ViewerRequest")
            .call(1)
            .then(Fault.edgeClockSkew(Duration.ofHours(2)));
    assertThat(get(signed).statusCode()).isEqualTo(403);
    assertThat(get(signed).body()).isEqualTo("cat");
    assertThat(ahead.acted()).isEqualTo(1);
    aws.clock().advance(Duration.ofHours(2));
    assertThat(get(signed).body()).contains("AccessDenied");
    aws.faults().install("cloudfront:ViewerRequest -> edgeClockSkew(PT-2H)");
    assertThat(get(signed).body()).isEqualTo("cat");
  }

  @Test
  void a_url_with_a_canned_policy_lets_in_until_it_expires() {
    String signed = canned(url).url();
    assertThat(get(signed).body()).isEqualTo("cat");
    assertThat(origin.last().uri()).isEqualTo("/a.jpg");
    assertThat(cache(get(signed))).isEqualTo("Hit");
    aws.clock().advance(Duration.ofHours(1));
    HttpResponse<String> late = get(signed);
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("<Code>AccessDenied</Code><Message>Access denied</Message>");
  }

  @Test
  void a_canned_policy_is_for_its_own_query_string() {
    String signed = canned(url + "?size=large").url();
    assertThat(get(signed).statusCode()).isEqualTo(200);
    assertThat(origin.last().uri()).isEqualTo("/a.jpg?size=large");
    assertThat(get(signed + "&more=1").statusCode()).isEqualTo(403);
    assertThat(get(signed.replace("large", "small")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_custom_policy_says_from_when_and_from_where() {
    SignedUrl signed =
        signer.getSignedUrlWithCustomPolicy(
            b ->
                b.resourceUrl(url)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .activeDate(in(Duration.ofMinutes(1)))
                    .expirationDate(in(Duration.ofHours(1)))
                    .ipRange("203.0.113.0/24"));
    String[] inside = {FakeCloudFront.VIEWER_HEADER, "203.0.113.7"};
    assertThat(get(signed.url(), inside).statusCode()).as("too early").isEqualTo(403);
    aws.clock().advance(Duration.ofMinutes(2));
    assertThat(get(signed.url(), inside).statusCode()).isEqualTo(200);
    assertThat(get(signed.url(), FakeCloudFront.VIEWER_HEADER, "198.51.100.1").statusCode())
        .as("from elsewhere")
        .isEqualTo(403);
  }

  @Test
  void a_custom_policy_may_be_for_many_urls() {
    origin.put("/b.jpg", 200, "dog");
    SignedUrl signed =
        signer.getSignedUrlWithCustomPolicy(
            b ->
                b.resourceUrl("https://" + distribution.domainName() + "/*.jpg")
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    assertThat(get(signed.url().replace("/*.jpg", "/a.jpg")).body()).isEqualTo("cat");
    assertThat(get(signed.url().replace("/*.jpg", "/b.jpg")).body()).isEqualTo("dog");
    assertThat(get(signed.url().replace("/*.jpg", "/a.png")).statusCode()).isEqualTo(403);
  }

  @Test
  void cookies_let_in_as_urls_do() {
    CookiesForCannedPolicy canned =
        signer.getCookiesForCannedPolicy(
            b ->
                b.resourceUrl(url)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    String cookies =
        canned.expiresHeaderValue()
            + "; "
            + canned.signatureHeaderValue()
            + "; "
            + canned.keyPairIdHeaderValue();
    assertThat(get(url, "Cookie", cookies).body()).isEqualTo("cat");

    CookiesForCustomPolicy custom =
        signer.getCookiesForCustomPolicy(
            b ->
                b.resourceUrl("https://" + distribution.domainName() + "/*")
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    assertThat(
            get(
                    url,
                    "Cookie",
                    custom.policyHeaderValue()
                        + "; "
                        + custom.signatureHeaderValue()
                        + "; "
                        + custom.keyPairIdHeaderValue())
                .body())
        .isEqualTo("cat");
  }

  @Test
  void a_signed_url_wins_over_cookies() {
    CookiesForCannedPolicy good =
        signer.getCookiesForCannedPolicy(
            b ->
                b.resourceUrl(url)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(keyId)
                    .expirationDate(in(Duration.ofHours(1))));
    String cookies =
        String.join(
            "; ",
            good.expiresHeaderValue(),
            good.signatureHeaderValue(),
            good.keyPairIdHeaderValue());
    assertThat(get(canned(url).url() + "x", "Cookie", cookies).statusCode()).isEqualTo(403);
  }

  @Test
  void a_key_that_is_not_trusted_is_unknown() {
    String other = publicKey("other", rsa());
    SignedUrl signed =
        signer.getSignedUrlWithCannedPolicy(
            b ->
                b.resourceUrl(url)
                    .privateKey(RSA.getPrivate())
                    .keyPairId(other)
                    .expirationDate(in(Duration.ofHours(1))));
    HttpResponse<String> response = get(signed.url());
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("<Code>InvalidKey</Code>");
  }

  @Test
  void elliptic_curves_sign_too() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    String id = publicKey("ec", pair);
    Distribution other = guardedBy(id);
    String resource = url(other, "/a.jpg");
    long expires = in(Duration.ofHours(1)).getEpochSecond();
    String policy =
        "{\"Statement\":[{\"Resource\":\""
            + resource
            + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
            + expires
            + "}}}]}";
    for (String hash : List.of("SHA1", "SHA256")) {
      java.security.Signature signature = java.security.Signature.getInstance(hash + "withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(policy.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String text =
          Base64.getEncoder()
              .encodeToString(signature.sign())
              .replace('+', '-')
              .replace('=', '_')
              .replace('/', '~');
      assertThat(
              get(resource
                      + "?Expires="
                      + expires
                      + "&Signature="
                      + text
                      + "&Key-Pair-Id="
                      + id
                      + (hash.equals("SHA256") ? "&Hash-Algorithm=SHA256" : ""))
                  .body())
          .as(hash)
          .isEqualTo("cat");
    }
  }

  @Test
  void two_thousand_mutations_of_a_signed_url_are_refused() {
    refuseMutations(canned(url).url());
  }

  @Test
  void two_thousand_mutations_of_a_url_with_a_custom_policy_are_refused() {
    refuseMutations(
        signer
            .getSignedUrlWithCustomPolicy(
                b ->
                    b.resourceUrl(url)
                        .privateKey(RSA.getPrivate())
                        .keyPairId(keyId)
                        .expirationDate(in(Duration.ofHours(1)))
                        .ipRange("0.0.0.0/0"))
            .url());
  }

  /** One character of what is signed, or of what signs it, is another. */
  private void refuseMutations(String signed) {
    SplittableRandom random = new SplittableRandom(7);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~";
    int from = signed.indexOf("/a.jpg") + 1;
    for (int i = 0; i < MUTATIONS; i++) {
      int at = from + random.nextInt(signed.length() - from);
      char other = letters.charAt(random.nextInt(letters.length()));
      if (signed.charAt(at) == other) {
        continue;
      }
      String mutation = signed.substring(0, at) + other + signed.substring(at + 1);
      HttpResponse<String> response = get(mutation);
      assertThat(response.statusCode()).as(mutation).isEqualTo(403);
      assertThat(response.body()).as(mutation).contains("<Error><Code>");
    }
    assertThat(origin.asked()).isEmpty();
  }
}
