package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Every sentence of the guide on signed URLs and signed cookies, through the running edge. */
class PrivateContentRowsTest extends PrivateContentTestCase {
  private static final String[] NO_HEADERS = {};

  private String whole() {
    return until(secondsIn(Duration.ofHours(1)));
  }

  private HttpResponse<String> byPolicy(String asked, String policy, String... headers) {
    return get(signed(asked, policy), headers);
  }

  private String cookies(String policy) {
    return "CloudFront-Policy="
        + encoded(policy)
        + "; CloudFront-Signature="
        + signature(policy)
        + "; CloudFront-Key-Pair-Id="
        + keyId;
  }

  private static String[] from(String address) {
    return new String[] {FakeCloudFront.VIEWER_HEADER, address};
  }

  /** {@code D} stands for the distribution's host. */
  private record Resource(String resource, String asked, boolean letsIn) {}

  @Test
  void wildcards_stay_within_protocol_domain_path_and_query() {
    String host = distribution.domainName();
    List<Resource> rows =
        List.of(
            new Resource("https://D/a.jpg", "https://D/a.jpg", true),
            new Resource("https://D/a.jpg", "https://D/A.jpg", false),
            new Resource("https://*.CloudFront.NET/a.jpg", "https://D/a.jpg", true),
            new Resource("https://D/a.jpg", "https://D/a.jpg?x=1", false),
            new Resource("https://D/a.jpg", "http://D/a.jpg", false),
            new Resource("http://D/a.jpg", "http://D/a.jpg", true),
            new Resource("*://D/a.jpg", "http://D/a.jpg", true),
            new Resource("*://D/a.jpg", "https://D/a.jpg", true),
            new Resource("http*://D/a.jpg", "https://D/a.jpg", true),
            new Resource("D/a.jpg", "https://D/a.jpg", false),
            new Resource("*D/a.jpg", "https://D/a.jpg", true),
            new Resource("*D/a.jpg", "http://D/a.jpg", true),
            new Resource("*", "http://D/any/thing?at=all", true),
            new Resource("https://*", "https://D/any/thing?at=all", true),
            new Resource("https://*", "http://D/any/thing", false),
            new Resource("https://*.cloudfront.net/a.jpg", "https://D/a.jpg", true),
            new Resource("https://*.example.com/a.jpg", "https://D/a.jpg", false),
            new Resource("https://*/a.jpg", "https://D/a.jpg", true),
            new Resource("https://*/b.jpg", "https://D/a.jpg", false),
            // An asterisk at the end of the domain stands for path and query, too.
            new Resource("https://D*", "https://D/hello?x=1", true),
            new Resource("*D", "https://D/", true),
            new Resource("*D", "https://D/a.jpg", false),
            // One at the end of the path stands for the query, too.
            new Resource("https://D/hello*", "https://D/hello?x=1", true),
            new Resource("https://D/hello*", "https://D/hello/world", true),
            new Resource("https://D/hello*world", "https://D/helloworld", true),
            new Resource("https://D/hello*world", "https://D/hello-world", true),
            new Resource("https://D/hello*world", "https://D/hello/my/world", true),
            new Resource("https://D/hello*world", "https://D/hello?world", false),
            new Resource("https://D/*game_download.zip*", "https://D/game_download.zip", true),
            new Resource(
                "https://D/*game_download.zip*",
                "https://D/example_game_download.zip?license=yes",
                true),
            new Resource(
                "https://D/*game_download.zip*",
                "https://D/test_game_download.zip?license=temp",
                true),
            new Resource("https://D/training/*", "https://D/training/orientation.pdf", true),
            new Resource("https://D/training/*", "https://D/trainings", false),
            new Resource("https://D/?.jpg", "https://D/b.jpg", true),
            new Resource("https://D/?.jpg", "https://D/ab.jpg", false),
            new Resource("https://D/?.jpg", "https://D/.jpg", false),
            // The query begins where \? is written.
            new Resource(
                "https://D/a.jpg\\?size=large&license=yes",
                "https://D/a.jpg?size=large&license=yes",
                true),
            new Resource("https://D/a.jpg\\?size=large", "https://D/a.jpg?size=small", false),
            new Resource("https://D/a.jpg\\?size=large", "https://D/a.jpg", false),
            new Resource("https://D/a.jpg\\?size=*", "https://D/a.jpg?size=small", true),
            new Resource("https://D/a.jpg\\?size=*", "https://D/b.jpg?size=small", false),
            new Resource("https://D/*\\?size=large", "https://D/b.jpg?size=large", true),
            new Resource("https://D/*\\?size=large", "https://D/b.jpg?size=small", false),
            // The SDKs' signers leave a question mark as it is.
            new Resource("https://D/a.jpg?size=large", "https://D/a.jpg?size=large", true),
            new Resource("https://D/a.jpg?size=large", "https://D/a.jpg?size=small", false),
            new Resource("https://D/a%20b.jpg", "https://D/a%20b.jpg", true),
            new Resource("https://D/a b.jpg", "https://D/a%20b.jpg", false));
    for (Resource row : rows) {
      String asked = row.asked().replace("D", host);
      HttpResponse<String> response =
          byPolicy(asked, policy(row.resource().replace("D", host), whole()));
      if (row.letsIn()) {
        assertThat(response.statusCode()).as(row.toString()).isNotEqualTo(403);
      } else {
        assertDenied(row.toString(), response);
      }
    }
  }

  @Test
  void a_policy_has_one_statement_with_a_time_of_expiry() {
    long soon = secondsIn(Duration.ofHours(1));
    String statement = "{\"Resource\":\"" + url + "\",\"Condition\":{" + until(soon) + "}}";
    Map<String, String> malformed = new LinkedHashMap<>();
    malformed.put("two statements", "{\"Statement\":[" + statement + "," + statement + "]}");
    malformed.put("no statement", "{\"Statement\":[]}");
    malformed.put("a statement that is none", "{\"Statement\":\"" + soon + "\"}");
    malformed.put("another name", "{\"Statements\":[" + statement + "]}");
    malformed.put("no JSON", "Statement");
    malformed.put("more than JSON", "{\"Statement\":[" + statement + "]} and more");
    malformed.put("no condition", "{\"Statement\":[{\"Resource\":\"" + url + "\"}]}");
    malformed.put("no expiry", policy(url, "\"IpAddress\":{\"AWS:SourceIp\":\"0.0.0.0/0\"}"));
    malformed.put("an abbreviation", policy(url, "\"DateLess\":{\"AWS:EpochTime\":" + soon + "}"));
    malformed.put(
        "a time in quotation marks",
        policy(url, "\"DateLessThan\":{\"AWS:EpochTime\":\"" + soon + "\"}"));
    malformed.put("milliseconds", policy(url, until(soon * 1_000)));
    malformed.put("after January 19, 2038", policy(url, until(2_147_483_648L)));
    malformed.put(
        "more than 64 bits",
        policy(
            url,
            until(0)
                .replace(":0}", ":" + BigInteger.TWO.pow(64).add(BigInteger.valueOf(soon)) + "}")));
    malformed.put(
        "a beginning that is none",
        policy(url, until(soon) + ",\"DateGreaterThan\":{\"AWS:EpochTime\":\"now\"}"));
    malformed.put(
        "an address that is none",
        policy(url, until(soon) + ",\"IpAddress\":{\"AWS:SourceIp\":\"300.1.1.1/24\"}"));
    malformed.put(
        "two ranges",
        policy(
            url, until(soon) + ",\"IpAddress\":{\"AWS:SourceIp\":[\"0.0.0.0/0\",\"10.0.0.0/8\"]}"));
    malformed.put(
        "IPv6", policy(url, until(soon) + ",\"IpAddress\":{\"AWS:SourceIp\":\"2001:db8::/32\"}"));
    malformed.put(
        "a condition that there is not",
        policy(url, until(soon) + ",\"StringEquals\":{\"aws:Referer\":\"x\"}"));
    malformed.put(
        "two resources",
        "{\"Statement\":[{\"Resource\":[\"" + url + "\"],\"Condition\":{" + until(soon) + "}}]}");
    malformed.forEach(
        (what, policy) -> {
          assertRefused(what, byPolicy(url, policy), "MalformedPolicy", "Malformed Policy");
          assertRefused(
              what, get(url, "Cookie", cookies(policy)), "MalformedPolicy", "Malformed Policy");
        });
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void the_text_that_is_signed_counts_and_its_order_does_not() {
    long soon = secondsIn(Duration.ofHours(1));
    String time = "\"DateLessThan\":{\"AWS:EpochTime\":" + soon + "}";
    String address = "\"IpAddress\":{\"AWS:SourceIp\":\"127.0.0.0/8\"}";
    List<String> good =
        List.of(
            policy(url, time + "," + address),
            policy(url, address + "," + time),
            "{ \"Statement\": [ { \"Condition\": { " + time + " }, \"Resource\": \"*\" } ] }\n",
            "{\"Statement\":{\"Resource\":\"" + url + "\",\"Condition\":{" + time + "}}}",
            // Resource left out: every file of every distribution that trusts the key.
            "{\"Statement\":[{\"Condition\":{" + time + "}}]}");
    for (String policy : good) {
      assertThat(byPolicy(url, policy).body()).as(policy).isEqualTo("cat");
    }
  }

  @Test
  void a_policy_holds_from_one_second_to_another() {
    long from = secondsIn(Duration.ofSeconds(60));
    long to = from + 60;
    String policy =
        policy(url, until(to) + ",\"DateGreaterThan\":{\"AWS:EpochTime\":" + from + "}");
    assertDenied("before", byPolicy(url, policy));
    aws.clock().set(java.time.Instant.ofEpochSecond(from).plusMillis(100));
    assertThat(byPolicy(url, policy).statusCode()).isEqualTo(200);
    aws.clock().set(java.time.Instant.ofEpochSecond(to).minusMillis(500));
    assertThat(byPolicy(url, policy).statusCode()).isEqualTo(200);
    aws.clock().set(java.time.Instant.ofEpochSecond(to));
    assertDenied("at the very second", byPolicy(url, policy));
  }

  @Test
  void a_policy_is_for_one_range_of_ipv4_addresses() {
    for (String[] row :
        new String[][] {
          {"192.0.2.0/24", "192.0.2.255", "in"},
          {"192.0.2.0/24", "192.0.3.0", "out"},
          {"192.0.2.10/32", "192.0.2.10", "in"},
          {"192.0.2.10/32", "192.0.2.11", "out"},
          {"192.0.2.10", "192.0.2.10", "in"},
          {"0.0.0.0/0", "203.0.113.7", "in"},
          {"0.0.0.0/0", "2001:db8::1", "out"}
        }) {
      String policy = policy(url, whole() + ",\"IpAddress\":{\"AWS:SourceIp\":\"" + row[0] + "\"}");
      HttpResponse<String> response = byPolicy(url, policy, from(row[1]));
      assertThat(response.statusCode())
          .as(String.join(" ", row))
          .isEqualTo(row[2].equals("in") ? 200 : 403);
    }
  }

  @Test
  void each_thing_that_can_be_missing_or_wrong_has_its_own_body() {
    long soon = secondsIn(Duration.ofHours(1));
    String signature = signature(cannedPolicy(url, soon));
    String sha256 = signature(cannedPolicy(url, soon), RSA, "SHA256withRSA");
    String expires = "Expires=" + soon;
    String key = "&Key-Pair-Id=" + keyId;
    Object[][] rows = {
      {"", "MissingKey"},
      {"?" + expires, "MissingKey"},
      {"?" + expires + "&Signature=" + signature, "MissingKey"},
      {"?" + expires + "&Signature=" + signature + "&Key-Pair-Id=", "MissingKey"},
      {"?" + expires + "&Signature=" + signature + "&key-pair-id=" + keyId, "MissingKey"},
      {"?" + expires + "&Signature=" + signature + "&Key-Pair-Id=K2JCJMDEHXQW5F", "InvalidKey"},
      {"?" + expires + key, "MalformedSignature"},
      {"?" + expires + "&Signature=" + key, "AccessDenied"},
      {"?" + expires + "&Signature=%3D" + key, "MalformedSignature"},
      {"?" + expires + "&Signature=" + signature.substring(1) + key, "MalformedSignature"},
      {"?" + expires + "&Signature=" + signature.replace('_', '=') + key, "MalformedSignature"},
      {"?" + expires + "&Signature=" + signature.replace("_", "") + key, "MalformedSignature"},
      {"?" + expires + "&Signature=" + encoded("no signature") + key, "AccessDenied"},
      {"?Signature=" + signature + key, "MalformedPolicy"},
      {"?Expires=&Signature=" + signature + key, "MalformedPolicy"},
      {"?Expires=tomorrow&Signature=" + signature + key, "MalformedPolicy"},
      {"?" + expires + "000&Signature=" + signature + key, "MalformedPolicy"},
      {"?Expires=" + (soon + 1) + "&Signature=" + signature + key, "AccessDenied"},
      {"?Policy=%25&Signature=" + signature + key, "MalformedPolicy"},
      {"?" + expires + "&Signature=" + sha256 + key, "AccessDenied"},
      {"?" + expires + "&Signature=" + signature + key + "&Hash-Algorithm=SHA256", "AccessDenied"},
      {"?" + expires + "&Signature=" + sha256 + key + "&Hash-Algorithm=SHA512", "AccessDenied"},
    };
    Map<String, String> messages =
        Map.of(
            "MissingKey", "Missing Key-Pair-Id query parameter or cookie value",
            "InvalidKey", "Unknown Key",
            "MalformedSignature", "Could not unencode Signature",
            "MalformedPolicy", "Malformed Policy",
            "AccessDenied", "Access denied");
    for (Object[] row : rows) {
      String code = row[1].toString();
      assertRefused(row[0].toString(), get(url + row[0]), code, messages.get(code));
    }
    assertThat(origin.asked()).isEmpty();
    assertThat(get(url + "?" + expires + "&Signature=" + signature + key).body()).isEqualTo("cat");
  }

  @Test
  void rsa_and_elliptic_curves_sign_with_sha1_or_the_sha256_that_is_named() {
    KeyPair curve = ellipticCurve();
    String curveId = publicKey("ec", curve);
    DefaultCacheBehavior both = behavior(keyGroup(keyId, curveId));
    String resource = url(distribution(config -> config.defaultCacheBehavior(both)), "/a.jpg");
    long soon = secondsIn(Duration.ofHours(1));
    String policy = cannedPolicy(resource, soon);
    for (KeyPair pair : List.of(RSA, curve)) {
      String id = pair.equals(RSA) ? keyId : curveId;
      String with = pair.equals(RSA) ? "withRSA" : "withECDSA";
      for (String hash : List.of("SHA1", "SHA256")) {
        String signature = signature(policy, pair, hash + with);
        String named = hash.equals("SHA256") ? "&Hash-Algorithm=SHA256" : "";
        String parameters = "?Expires=" + soon + "&Signature=" + signature + "&Key-Pair-Id=" + id;
        assertThat(get(resource + parameters + named).body()).as(hash + with).isEqualTo("cat");
        String cookies =
            "CloudFront-Expires="
                + soon
                + "; CloudFront-Signature="
                + signature
                + "; CloudFront-Key-Pair-Id="
                + id
                + (hash.equals("SHA256") ? "; CloudFront-Hash-Algorithm=SHA256" : "");
        assertThat(get(resource, "Cookie", cookies).body()).as(cookies).isEqualTo("cat");
      }
      // The one key's signature is none of the other's.
      String other = pair.equals(RSA) ? curveId : keyId;
      assertDenied(
          with,
          get(
              resource
                  + "?Expires="
                  + soon
                  + "&Signature="
                  + signature(policy, pair, "SHA1" + with)
                  + "&Key-Pair-Id="
                  + other));
    }
  }

  @Test
  void any_parameter_of_a_signed_url_has_cookies_not_looked_at() {
    String cookies = cookies(policy("*", whole()));
    assertThat(get(url, "Cookie", cookies).body()).isEqualTo("cat");
    assertThat(get(url + "?x=1", "Cookie", cookies).statusCode()).isEqualTo(200);
    for (String name : List.of("Expires", "Policy", "Signature", "Key-Pair-Id", "Hash-Algorithm")) {
      assertThat(get(url + "?" + name + "=1", "Cookie", cookies).statusCode())
          .as(name)
          .isEqualTo(403);
      assertThat(get(url, "Cookie", cookies.replace("CloudFront-" + name, "X")).statusCode())
          .as("without the cookie of " + name)
          .isEqualTo(cookies.contains("CloudFront-" + name) ? 403 : 200);
    }
    assertThat(get(canned(url).url(), "Cookie", "CloudFront-Policy=nonsense").body())
        .isEqualTo("cat");
  }

  @Test
  void own_parameters_stand_before_or_after_those_that_sign_and_are_signed_too() {
    long soon = secondsIn(Duration.ofHours(1));
    String own = "color=red&size=medium";
    String signing =
        "Expires="
            + soon
            + "&Signature="
            + signature(cannedPolicy(url + "?" + own, soon))
            + "&Key-Pair-Id="
            + keyId;
    assertThat(get(url + "?" + own + "&" + signing).body()).isEqualTo("cat");
    assertThat(origin.last().uri()).isEqualTo("/a.jpg?" + own);
    assertThat(get(url + "?" + signing + "&" + own).statusCode()).isEqualTo(200);
    assertDenied("one more", get(url + "?" + own + "&" + signing + "&more=1"));
    assertDenied("one less", get(url + "?color=red&" + signing));
    assertDenied("another order", get(url + "?size=medium&color=red&" + signing));
    assertDenied("an empty one", get(url + "?" + own + "&&" + signing));
    assertDenied("a query where none was signed", get(canned(url).url() + "&more=1"));
  }

  @Test
  void what_signs_is_neither_in_the_cache_key_nor_does_it_reach_the_origin() {
    DefaultCacheBehavior byCookies =
        behavior(keyGroup(keyId)).toBuilder().cachePolicyId(allCookies()).build();
    Distribution all = distribution(config -> config.defaultCacheBehavior(byCookies));
    String asked = url(all, "/a.jpg");
    assertThat(cache(get(canned(asked + "?x=1").url()))).isEqualTo("Miss");
    assertThat(origin.last().uri()).isEqualTo("/a.jpg?x=1");
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(cache(get(canned(asked + "?x=1").url()))).isEqualTo("Hit");
    String cookies = cookies(policy("*", whole()));
    assertThat(cache(get(asked + "?x=1", "Cookie", cookies))).isEqualTo("Hit");
    assertThat(cache(get(asked + "?x=1", "Cookie", "a=b; " + cookies + "; c=d"))).isEqualTo("Miss");
    assertThat(origin.last().header("Cookie")).isEqualTo("a=b; c=d");
    aws.clock().advance(Duration.ofSeconds(1));
    String later = cookies(policy("*", whole()));
    assertThat(later).isNotEqualTo(cookies);
    assertThat(cache(get(asked + "?x=1", "Cookie", "a=b; " + later + "; c=d"))).isEqualTo("Hit");
  }

  private String allCookies() {
    return cloudFront
        .createCachePolicy(
            b ->
                b.cachePolicyConfig(
                    c ->
                        c.name("all")
                            .minTTL(0L)
                            .defaultTTL(60L)
                            .maxTTL(3_600L)
                            .parametersInCacheKeyAndForwardedToOrigin(
                                p ->
                                    p.enableAcceptEncodingGzip(false)
                                        .headersConfig(h -> h.headerBehavior("none"))
                                        .cookiesConfig(k -> k.cookieBehavior("all"))
                                        .queryStringsConfig(q -> q.queryStringBehavior("all")))))
        .cachePolicy()
        .id();
  }

  @Test
  void expiry_is_looked_at_when_a_request_arrives() {
    String signed = canned(url).url();
    assertThat(get(signed, "Range", "bytes=0-1").body()).isEqualTo("ca");
    assertThat(send("HEAD", signed).statusCode()).isEqualTo(200);
    aws.clock().advance(Duration.ofHours(1));
    assertDenied("a later part", get(signed, "Range", "bytes=2-2"));
    assertThat(send("HEAD", signed).statusCode()).isEqualTo(403);
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void every_method_wants_a_signature() {
    DefaultCacheBehavior everything =
        behavior(keyGroup(keyId)).toBuilder()
            .allowedMethods(
                m ->
                    m.quantity(7)
                        .itemsWithStrings(
                            "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"))
            .build();
    String asked = url(distribution(config -> config.defaultCacheBehavior(everything)), "/a.jpg");
    for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE")) {
      assertThat(send(method, asked).statusCode()).as(method).isEqualTo(403);
      assertThat(send(method, canned(asked).url()).statusCode()).as(method).isNotEqualTo(403);
    }
  }

  @Test
  void a_behavior_without_signers_is_open_beside_one_with_them() {
    origin.put("/open/a.jpg", 200, "open");
    String group = keyGroup(keyId);
    Distribution half =
        distribution(
            config ->
                config
                    .defaultCacheBehavior(behavior(group))
                    .cacheBehaviors(
                        c ->
                            c.quantity(1)
                                .items(
                                    b ->
                                        b.pathPattern("/open/*")
                                            .targetOriginId("web")
                                            .viewerProtocolPolicy("allow-all")
                                            .cachePolicyId(ORIGIN_HEADERS))));
    assertThat(get(url(half, "/open/a.jpg")).body()).isEqualTo("open");
    // Without signers the parameters are the viewer's own.
    get(url(half, "/open/a.jpg?Expires=1"));
    assertThat(origin.last().uri()).isEqualTo("/open/a.jpg?Expires=1");
    assertThat(get(url(half, "/a.jpg")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_url_is_signed_for_the_name_and_the_path_that_the_viewer_uses() {
    origin.put("/index.html", 200, "home");
    DefaultCacheBehavior behavior = behavior(keyGroup(keyId));
    Distribution named =
        distribution(
            config ->
                config
                    .defaultCacheBehavior(behavior)
                    .defaultRootObject("index.html")
                    .aliases(a -> a.quantity(1).items("www.example.com"))
                    .viewerCertificate(
                        v ->
                            v.acmCertificateArn("arn:aws:acm:us-east-1:123456789012:certificate/1")
                                .sslSupportMethod("sni-only")));
    String own = url(named, "/a.jpg");
    String alias = "https://www.example.com/a.jpg";
    assertThat(get(canned(alias).url()).body()).isEqualTo("cat");
    assertThat(get(canned(own).url()).body()).isEqualTo("cat");
    assertDenied(
        "for the alias, by the other name",
        get(canned(alias).url().replace("www.example.com", named.domainName())));
    assertThat(get(canned("https://www.example.com/").url()).body()).isEqualTo("home");
    assertDenied(
        "for the object behind the root",
        get(canned("https://www.example.com/index.html").url().replace("index.html", "")));
    assertThat(get(own, NO_HEADERS).statusCode()).isEqualTo(403);
  }
}
