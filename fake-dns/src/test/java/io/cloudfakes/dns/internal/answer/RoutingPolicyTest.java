package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Each routing policy, and each again with a health check that says otherwise. */
class RoutingPolicyTest {
  private static final String W = "w.example.com.";
  private static final String A = "192.0.2.1";
  private static final String B = "192.0.2.2";
  private static final String C = "192.0.2.3";

  private final TestView dns = TestView.of("example.com.");

  @Test
  void a_simple_record_set_answers_with_all_its_values_in_any_order() throws IOException {
    dns.add(W, "A", 60, A, B, C);
    Set<List<String>> orders = new LinkedHashSet<>();
    for (int i = 0; i < 60; i++) {
      List<String> values = dns.values(W, "A");
      assertThat(values).containsExactlyInAnyOrder(A, B, C);
      orders.add(values);
    }
    assertThat(orders).hasSize(6);
  }

  @Test
  void weighted_record_sets_answer_by_the_share_of_their_weights() throws IOException {
    dns.add(W, "a", A, weight(10)).add(W, "b", B, weight(30)).add(W, "c", C, weight(0));
    Map<String, Integer> shares = shares(8_000);
    assertThat(shares.get(A) / 8_000.0).isCloseTo(0.25, within(0.02));
    assertThat(shares.get(B) / 8_000.0).isCloseTo(0.75, within(0.02));
    assertThat(shares).doesNotContainKey(C);
  }

  @Test
  void the_same_seed_gives_the_same_answers_in_the_same_order() throws IOException {
    TestView again = TestView.of("example.com.");
    for (TestView view : List.of(dns, again)) {
      view.add(W, "a", A, weight(1)).add(W, "b", B, weight(1));
    }
    for (int i = 0; i < 50; i++) {
      assertThat(dns.values(W, "A")).isEqualTo(again.values(W, "A"));
    }
  }

  @Test
  void weights_that_are_all_zero_give_equal_shares() throws IOException {
    dns.add(W, "a", A, weight(0)).add(W, "b", B, weight(0));
    assertThat(shares(4_000).get(A) / 4_000.0).isCloseTo(0.5, within(0.03));
  }

  @Test
  void weighted_answers_come_from_the_healthy_then_the_weightless_then_all() throws IOException {
    dns.add(W, "a", A, weight(10).andThen(check("ha")))
        .add(W, "b", B, weight(30).andThen(check("hb")))
        .add(W, "c", C, weight(0).andThen(check("hc")));
    dns.unhealthy.add("hb");
    assertThat(shares(200)).containsOnlyKeys(A);
    dns.unhealthy.add("ha");
    assertThat(shares(200)).containsOnlyKeys(C);
    dns.unhealthy.add("hc");
    assertThat(shares(2_000).get(B) / 2_000.0).isCloseTo(0.75, within(0.04));
    dns.unhealthy.clear();
    assertThat(shares(200)).containsOnlyKeys(A, B);
  }

  @Test
  void failover_goes_to_the_secondary_while_the_primary_is_unhealthy() throws IOException {
    dns.add(W, "2", B, failover("SECONDARY").andThen(check("h2")))
        .add(W, "1", A, failover("PRIMARY").andThen(check("h1")));
    assertThat(dns.values(W, "A")).containsExactly(A);
    dns.unhealthy.add("h1");
    assertThat(dns.values(W, "A")).containsExactly(B);
    dns.unhealthy.add("h2");
    assertThat(dns.values(W, "A")).as("both bad: the primary").containsExactly(A);
    dns.unhealthy.remove("h1");
    assertThat(dns.values(W, "A")).containsExactly(A);
  }

  @Test
  void a_primary_without_health_check_always_answers() throws IOException {
    dns.add(W, "1", A, failover("PRIMARY"))
        .add(W, "2", B, failover("SECONDARY").andThen(check("h2")));
    dns.unhealthy.add("h2");
    assertThat(dns.values(W, "A")).containsExactly(A);
  }

  @Test
  void a_secondary_without_health_check_answers_whenever_the_primary_is_bad() throws IOException {
    dns.add(W, "1", A, failover("PRIMARY").andThen(check("h1")))
        .add(W, "2", B, failover("SECONDARY"));
    dns.unhealthy.add("h1");
    assertThat(dns.values(W, "A")).containsExactly(B);
  }

  @Test
  void latency_answers_with_the_region_that_is_nearest_in_time() throws IOException {
    dns.add(W, "eu", A, b -> check("h1").accept(b.region("eu-central-1")))
        .add(W, "us", B, b -> b.region("us-east-1"))
        .add(W, "ap", C, b -> b.region("ap-northeast-1"));
    dns.places.put(Subnet.parse("198.51.100.0/24"), at(52.5, 13.4, Map.of()));
    dns.places.put(
        Subnet.parse("203.0.113.0/24"),
        at(52.5, 13.4, Map.of("ap-northeast-1", Duration.ofMillis(1))));
    assertThat(from("198.51.100.7/32")).containsExactly(A);
    assertThat(from("203.0.113.7/32")).as("as the test's matrix says").containsExactly(C);
    dns.unhealthy.add("h1");
    assertThat(from("198.51.100.7/32")).as("the next best").containsExactly(B);
  }

  @Test
  void geolocation_answers_with_the_smallest_area_and_yields_to_larger_ones() throws IOException {
    dns.add(W, "ca", "192.0.2.10", geo(null, "US", "CA").andThen(check("h-ca")))
        .add(W, "us", "192.0.2.11", geo(null, "US", null).andThen(check("h-us")))
        .add(W, "na", "192.0.2.12", geo("NA", null, null).andThen(check("h-na")))
        .add(W, "any", "192.0.2.13", geo(null, "*", null).andThen(check("h-any")));
    dns.places.put(Subnet.parse("198.51.100.0/25"), TestView.place("NA", "US", "CA"));
    dns.places.put(Subnet.parse("198.51.100.128/25"), TestView.place("NA", "US", ""));
    dns.places.put(Subnet.parse("203.0.113.0/24"), TestView.place("EU", "DE", ""));
    assertThat(from("198.51.100.1/32")).containsExactly("192.0.2.10");
    assertThat(from("198.51.100.129/32")).as("the state is unknown").containsExactly("192.0.2.11");
    assertThat(from("203.0.113.1/32")).containsExactly("192.0.2.13");
    dns.unhealthy.add("h-ca");
    assertThat(from("198.51.100.1/32")).containsExactly("192.0.2.11");
    dns.unhealthy.add("h-us");
    assertThat(from("198.51.100.1/32")).containsExactly("192.0.2.12");
    dns.unhealthy.add("h-na");
    assertThat(from("198.51.100.1/32")).containsExactly("192.0.2.13");
    dns.unhealthy.add("h-any");
    assertThat(from("198.51.100.1/32")).as("all bad: the smallest").containsExactly("192.0.2.10");
  }

  @Test
  void geolocation_without_default_has_no_answer_for_other_places() throws IOException {
    dns.add(W, "de", A, geo(null, "DE", null));
    dns.places.put(Subnet.parse("203.0.113.0/24"), TestView.place("EU", "FR", ""));
    Message answer = dns.askFrom("203.0.113.1/32", W, "A");
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(TestView.values(answer)).isEmpty();
  }

  @Test
  void geoproximity_answers_with_the_nearest_after_bias() throws IOException {
    dns.add(W, "near", A, proximity("50.0", "8.0", 0).andThen(check("h1")))
        .add(W, "far", B, proximity("50.0", "30.0", 0));
    dns.places.put(Subnet.parse("198.51.100.0/24"), at(50.0, 10.0, Map.of()));
    assertThat(from("198.51.100.1/32")).containsExactly(A);
    dns.unhealthy.add("h1");
    assertThat(from("198.51.100.1/32")).containsExactly(B);
    dns.unhealthy.clear();
    dns.add(W, "far", B, proximity("50.0", "30.0", 95));
    assertThat(from("198.51.100.1/32")).as("drawn near by its bias").containsExactly(B);
  }

  @Test
  void a_bias_shrinks_or_stretches_the_distance() {
    assertThat(GeoproximityPolicy.biased(150, 50)).isEqualTo(75);
    assertThat(GeoproximityPolicy.biased(100, -50)).isEqualTo(200);
    assertThat(GeoproximityPolicy.biased(100, 0)).isEqualTo(100);
  }

  @Test
  void ip_based_routing_answers_with_the_longest_block() throws IOException {
    dns.collections.put(
        "c1",
        Map.of(
            "wide", List.of(Subnet.parse("198.51.0.0/16")),
            "narrow", List.of(Subnet.parse("198.51.100.0/24"))));
    dns.add(W, "w", A, cidr("wide"))
        .add(W, "n", B, cidr("narrow").andThen(check("h-n")))
        .add(W, "d", C, cidr("*"));
    assertThat(from("198.51.100.7/32")).containsExactly(B);
    assertThat(from("198.51.100.0/24")).containsExactly(B);
    assertThat(from("198.51.100.0/23")).as("shorter than the block").containsExactly(A);
    assertThat(from("198.51.7.0/24")).containsExactly(A);
    assertThat(from("203.0.113.0/24")).containsExactly(C);
    dns.unhealthy.add("h-n");
    assertThat(from("198.51.100.7/32")).containsExactly(A);
  }

  @Test
  void ip_based_routing_without_default_has_no_answer_elsewhere() throws IOException {
    dns.collections.put("c1", Map.of("l", List.of(Subnet.parse("198.51.100.0/24"))));
    dns.add(W, "w", A, cidr("l"));
    assertThat(from("203.0.113.0/24")).isEmpty();
  }

  @Test
  void multivalue_answers_with_up_to_eight_that_are_healthy() throws IOException {
    for (int i = 0; i < 10; i++) {
      String address = "192.0.2." + (100 + i);
      dns.add(W, "m" + i, address, multivalue().andThen(check("h" + i)));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      List<String> values = dns.values(W, "A");
      assertThat(values).hasSize(8).doesNotHaveDuplicates();
      seen.addAll(values);
    }
    assertThat(seen).hasSize(10);
    dns.unhealthy.addAll(Set.of("h0", "h1", "h2"));
    assertThat(dns.values(W, "A")).hasSize(7).doesNotContain("192.0.2.100", "192.0.2.101");
    for (int i = 0; i < 10; i++) {
      dns.unhealthy.add("h" + i);
    }
    assertThat(dns.values(W, "A")).as("all bad: eight of the bad ones").hasSize(8);
  }

  private Map<String, Integer> shares(int questions) throws IOException {
    Map<String, Integer> shares = new HashMap<>();
    for (int i = 0; i < questions; i++) {
      dns.values(W, "A").forEach(value -> shares.merge(value, 1, Integer::sum));
    }
    return shares;
  }

  private List<String> from(String subnet) throws IOException {
    return TestView.values(dns.askFrom(subnet, W, "A"));
  }

  private static Place at(double latitude, double longitude, Map<String, Duration> latencies) {
    return new Place("EU", "DE", "", new Coordinates(latitude, longitude), latencies);
  }

  private static Consumer<ResourceRecordSet.Builder> weight(long weight) {
    return b -> b.weight(weight);
  }

  private static Consumer<ResourceRecordSet.Builder> check(String id) {
    return b -> b.healthCheckId(id);
  }

  private static Consumer<ResourceRecordSet.Builder> failover(String role) {
    return b -> b.failover(role);
  }

  private static Consumer<ResourceRecordSet.Builder> multivalue() {
    return b -> b.multiValueAnswer(true);
  }

  private static Consumer<ResourceRecordSet.Builder> cidr(String location) {
    return b -> b.cidrRoutingConfig(c -> c.collectionId("c1").locationName(location));
  }

  private static Consumer<ResourceRecordSet.Builder> proximity(
      String latitude, String longitude, int bias) {
    return b ->
        b.geoProximityLocation(
            g -> g.coordinates(c -> c.latitude(latitude).longitude(longitude)).bias(bias));
  }

  private static Consumer<ResourceRecordSet.Builder> geo(
      String continent, String country, String subdivision) {
    return b ->
        b.geoLocation(
            g -> g.continentCode(continent).countryCode(country).subdivisionCode(subdivision));
  }
}
