package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.url.SignedUrl;

/** Signed URLs and cookies, by the SDK's own signer. */
class PrivateContentTest extends PrivateContentTestCase {
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
    assertThat(get(url, "Cookie", cannedCookies(url)).body()).isEqualTo("cat");
    String all = "https://" + distribution.domainName() + "/*";
    assertThat(get(url, "Cookie", customCookies(all)).body()).isEqualTo("cat");
  }

  @Test
  void a_signed_url_wins_over_cookies() {
    assertThat(get(canned(url).url() + "x", "Cookie", cannedCookies(url)).statusCode())
        .isEqualTo(403);
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
}
