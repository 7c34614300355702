package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What a signer made is let in, and 2,000 changes of it are refused with AWS's body before the
 * origin hears of them. A change that leaves the meaning as it was is known by its meaning, and is
 * let in.
 */
class SignedMutationsTest extends PrivateContentTestCase {
  private static final int REFUSED = 2_000;

  /** By {@code aws cloudfront sign} 1.45.11, with a key that was made for this test. */
  private static final String BY_COMMAND_LINE =
      "https://www.example.com/a.jpg?size=large&Expires=2051222400&Signature="
          + "Q3whPRiTHg4TSYJuWxZfMBvBdOaAPbRgeCAWZ2fbr1LUaWCee8oCAgxgUGWzuWjljkXbGRsdfpnC"
          + "EkEjLDR7-vmfZyUD9K-mp0FOgFOZw-RP4ONpwT~ZBu41QOTrZde21bGDbXN9SpnWIeCbsqJWGGae"
          + "XOH5r~oLRzeyma9a45rvnUmxuKNlUV1-QGyQUH-8acnHZvHdgCemPBOX0exTjLOXUpLDVmnvCm-x"
          + "~teAgHGOZavGemwyeAQ7ZjTZ8bauFzcTTF0Z91stfqmmDnMvSs~0-YOQzKUdM65SjqRgR~Q6U3J3"
          + "2iTr4QzvmyFmjOyWySlsheWDCjjIkt9eA0AXaA__"
          + "&Key-Pair-Id=APKACLOUDFAKES0000CLI";

  /** The same with {@code --date-greater-than 2020-01-01 --ip-address 203.0.113.0/24}. */
  private static final String BY_COMMAND_LINE_WITH_POLICY =
      "https://www.example.com/a.jpg?size=large&Policy="
          + "eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoiaHR0cHM6Ly93d3cuZXhhbXBsZS5jb20vYS5qcGc~"
          + "c2l6ZT1sYXJnZSIsIkNvbmRpdGlvbiI6eyJEYXRlTGVzc1RoYW4iOnsiQVdTOkVwb2NoVGltZSI6"
          + "MjA1MTIyMjQwMH0sIklwQWRkcmVzcyI6eyJBV1M6U291cmNlSXAiOiIyMDMuMC4xMTMuMC8yNCJ9"
          + "LCJEYXRlR3JlYXRlclRoYW4iOnsiQVdTOkVwb2NoVGltZSI6MTU3NzgzNjgwMH19fV19"
          + "&Signature="
          + "GopLQvKWXGrKIhTHu9p13~9BQtFioIjfwBtNzxvMKnYOhVTK~VSqNNDjBvx69vKotVmuMhwJ5eyn"
          + "HpripBLM2ZjCNQdjjUroSWtn~HHO7jaa8znd4IPXFjdfesNJGlA836cAWmzhiwhhYN6Ppb8GrBsB"
          + "sPcBFt8XyBY61maybjS3u-9Wlj4gaa8kefTF58OYuOvJkvmCWFUU6Vpt6nM13mnVE686ChuHxy5R"
          + "ZUp-bIN3w9L3Rzjo8uONKL6xT58xhRM38~K-tANTKP17my5TIpNTfZAJl-Ncbcjro4JiYunvZ2M5"
          + "FvgMA5bd9fXGwAkpZBLUc3CEbk3laP8Ooe2lMg__"
          + "&Key-Pair-Id=APKACLOUDFAKES0000CLI";

  private static final String KEY_OF_COMMAND_LINE =
      """
      -----BEGIN PUBLIC KEY-----
      MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6zbbhtk2TGrcKPkRAdxy
      9dxyoGRfQHb2Vd6JiFCaqdGe2oUUSyLCcE8hh10i0E4TkthJCFl6TcX5u9h+pkAB
      r9SyE74NRF74DGr4jjVt5p6VxDnwJd0qhSHf9yeJj+RVnR/zZ79H2+helQxH2Xw2
      GzxVfC1W+8MQ5jY/bwZj59szRHehe7oYV7i72a14gGLRuxOnXRb++KFBlx8ebwLe
      f8DmLPpwqUfsGgzbkuIWyQk1x4342wfqSBBmsZSaD1hvc9pevQEiCAmdLJajb7M0
      ugxseKOGdg2Mw7mkdpJPcdmFyvtG1Dz/WbG5wC0Rzv47lDn6Jgt+NXso7pRcDjnz
      SwIDAQAB
      -----END PUBLIC KEY-----
      """;

  private static final List<String> BODIES =
      List.of(
          body("AccessDenied", "Access denied"),
          body("InvalidKey", "Unknown Key"),
          body("MalformedPolicy", "Malformed Policy"),
          body("MalformedSignature", "Could not unencode Signature"),
          body("MissingKey", "Missing Key-Pair-Id query parameter or cookie value"));

  private void mutate(
      String signed,
      Mutations mutations,
      Function<String, List<Object>> meaning,
      Function<String, HttpResponse<String>> send) {
    int refused = 0;
    int same = 0;
    while (refused < REFUSED) {
      String mutation = mutations.next();
      HttpResponse<String> response = send.apply(mutation);
      if (meaning.apply(mutation).equals(meaning.apply(signed))) {
        same++;
        assertThat(response.statusCode()).as(mutation).isEqualTo(200);
      } else {
        refused++;
        assertThat(response.statusCode()).as(mutation).isEqualTo(403);
        assertThat(response.body()).as(mutation).isIn(BODIES);
      }
    }
    assertThat(same).as("ways to write the same").isPositive().isLessThan(refused / 4);
    assertThat(origin.asked())
        .as("only what means the same reaches the origin")
        .hasSizeLessThanOrEqualTo(same)
        .allSatisfy(asked -> assertThat(asked.uri()).startsWith("/a.jpg"));
  }

  private void mutateUrl(String signed, String... headers) {
    mutate(
        signed,
        Mutations.ofUrl(signed),
        Mutations::meaningOfUrl,
        mutation -> get(mutation, headers));
    assertThat(get(signed, headers).body()).isEqualTo("cat");
  }

  private void mutateCookies(String header) {
    mutate(
        header,
        Mutations.ofCookies(header),
        Mutations::meaningOfCookies,
        mutation -> get(url, "Cookie", mutation));
    assertThat(get(url, "Cookie", header).body()).isEqualTo("cat");
  }

  @Test
  void of_a_url_with_a_canned_policy() {
    mutateUrl(canned(url).url());
  }

  @Test
  void of_a_url_with_a_canned_policy_and_a_query_of_its_own() {
    mutateUrl(canned(url + "?size=large&color=red").url());
  }

  @Test
  void of_a_url_with_a_custom_policy() {
    mutateUrl(
        signer
            .getSignedUrlWithCustomPolicy(
                b ->
                    b.resourceUrl(url)
                        .privateKey(RSA.getPrivate())
                        .keyPairId(keyId)
                        .activeDate(in(Duration.ofHours(-1)))
                        .expirationDate(in(Duration.ofHours(1)))
                        .ipRange("203.0.113.0/24"))
            .url(),
        FakeCloudFront.VIEWER_HEADER,
        "203.0.113.7");
  }

  @Test
  void of_cookies_with_a_canned_policy() {
    mutateCookies(cannedCookies(url));
  }

  @Test
  void of_cookies_with_a_custom_policy() {
    mutateCookies(customCookies("https://" + distribution.domainName() + "/*"));
  }

  @Test
  void of_urls_by_the_command_line() {
    trustingAccounts("self");
    edges.trustedSignerKey("123456789012", "APKACLOUDFAKES0000CLI", KEY_OF_COMMAND_LINE);
    mutateUrl(BY_COMMAND_LINE);
  }

  @Test
  void of_urls_with_policies_by_the_command_line() {
    trustingAccounts("self");
    edges.trustedSignerKey("123456789012", "APKACLOUDFAKES0000CLI", KEY_OF_COMMAND_LINE);
    mutateUrl(BY_COMMAND_LINE_WITH_POLICY, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
  }

  private void trustingAccounts(String... accounts) {
    distribution(
        config ->
            config
                .aliases(a -> a.quantity(1).items("www.example.com"))
                .viewerCertificate(
                    v ->
                        v.acmCertificateArn("arn:aws:acm:us-east-1:123456789012:certificate/1")
                            .sslSupportMethod("sni-only"))
                .defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .trustedSigners(
                                t -> t.enabled(true).quantity(accounts.length).items(accounts))
                            .cachePolicyId(ORIGIN_HEADERS)));
  }
}
