package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;

/** Which objects an invalidation has the edges drop, and how many there may be. */
class InvalidationTest extends CacheTestCase {
  private void warm(String url, String... headers) {
    get(url, headers);
    assertThat(result(url, headers)).isEqualTo("Hit");
  }

  private Distribution byQuery() {
    return caching(
        policy(0, 100, 1000, p -> p.queryStringsConfig(q -> q.queryStringBehavior("all"))));
  }

  @ParameterizedTest
  // What is kept, what is invalidated, whether it goes.
  @CsvSource({
    "/images/image1.jpg, /images/image1.jpg, true",
    "/images/image1.jpg, /images/image*, true",
    "/images/image1.jpg, /images/*, true",
    "/images/image1.jpg, /images*, true",
    "/images/image1.jpg, /*, true",
    "/images/image1.jpg, /images/image1.jpg*, true",
    "/images/image1.jpg, /images/image2.jpg, false",
    "/images/image1.jpg, /images/Image1.jpg, false",
    "/images/image1.jpg, /images/image1, false",
    "/images/image1.jpg, /image*, true",
    "/images/image1.jpg, /images, false",
    "/images, /images/, false",
    "/images/, /images, false",
    "/images/, /images/, true",
    "/images, /images/*, false",
    "/logo.jpg, /logo.*, true",
    "/logo.png, /logo.*, true",
    "/logos/a.png, /logo.*, false",
    "/, /, true",
    "/, /*, true",
    "/a%20b, /a%20b, true",
    "/a.jpg?parameter1=a, /a.jpg?parameter1=a, true",
    "/a.jpg?parameter1=a, /a.jpg?parameter1=b, false",
    "/a.jpg?parameter1=a, /a.jpg, false",
    "/a.jpg?parameter1=a, /a.jpg*, true",
    "/a.jpg?parameter1=a, /a.jpg?*, true"
  })
  void by_its_path(String kept, String item, boolean goes) {
    Distribution distribution = byQuery();
    Distribution other = byQuery();
    origin.put(
        kept.split("\\?", -1)[0].replace("%20", " "), 200, "x", "Cache-Control", "max-age=90");
    warm(url(distribution, kept));
    warm(url(other, kept));
    invalidate(distribution, item);
    assertThat(result(url(distribution, kept))).isEqualTo(goes ? "Miss" : "Hit");
    assertThat(result(url(other, kept))).as("another distribution").isEqualTo("Hit");
  }

  @Test
  void all_variants_by_headers_cookies_compressions_and_methods_go() {
    Distribution distribution =
        caching(
            policy(
                0,
                100,
                1000,
                p ->
                    p.enableAcceptEncodingGzip(true)
                        .cookiesConfig(c -> c.cookieBehavior("all"))
                        .headersConfig(
                            h ->
                                h.headerBehavior("whitelist")
                                    .headers(n -> n.quantity(1).items("Accept-Language")))));
    origin.put("/a", 200, "a");
    String url = url(distribution, "/a");
    List<String[]> variants =
        List.of(
            new String[] {"Accept-Language", "de"},
            new String[] {"Accept-Language", "en"},
            new String[] {"Cookie", "a=1"},
            new String[] {"Accept-Encoding", "gzip"});
    variants.forEach(variant -> warm(url, variant));
    invalidate(distribution, "/a");
    for (String[] variant : variants) {
      assertThat(result(url, variant)).isEqualTo("Miss");
    }
  }

  @Test
  void the_query_is_not_part_of_the_path_where_the_key_does_not_have_it() {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin.put("/a", 200, "a");
    String signed = url(distribution, "/a?Expires=1&Signature=x&Key-Pair-Id=K1");
    warm(signed);
    invalidate(distribution, "/a?Expires=1&Signature=x&Key-Pair-Id=K1");
    assertThat(result(signed)).isEqualTo("Hit");
    invalidate(distribution, "/a");
    assertThat(result(signed)).isEqualTo("Miss");
  }

  @Test
  void all_edges_drop_it() {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin.put("/a", 200, "a");
    String url = url(distribution, "/a");
    for (String[] viewer :
        List.of(viewer("203.0.113.7", "FRA56-P1"), viewer("203.0.113.8", "NRT57-P2"))) {
      warm(url, viewer);
    }
    invalidate(distribution, "/a");
    assertThat(edges.objectsAt("FRA56-P1") + edges.objectsAt("NRT57-P2")).isZero();
  }

  private String[] viewer(String address, String location) {
    edges.viewer(address).at(location);
    return new String[] {FakeCloudFront.VIEWER_HEADER, address};
  }

  @ParameterizedTest
  @ValueSource(strings = {"images/a.jpg", "/a*b", "/*.jpg", "/a**", ""})
  void an_item_that_is_no_path_is_refused(String item) {
    Distribution distribution = distribution();
    assertThatThrownBy(() -> invalidate(distribution, item))
        .isInstanceOf(CloudFrontException.class)
        .satisfies(
            e -> {
              CloudFrontException refused = (CloudFrontException) e;
              assertThat(refused.statusCode()).isEqualTo(400);
              assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
            });
  }

  @Test
  void a_path_has_up_to_4000_characters() {
    Distribution distribution = distribution();
    invalidate(distribution, "/" + "a".repeat(3_999));
    assertThatThrownBy(() -> invalidate(distribution, "/" + "a".repeat(4_000)))
        .isInstanceOf(CloudFrontException.class)
        .hasMessageContaining("invalid invalidation paths");
  }

  private static Invalidation send(
      CloudFrontClient client, String distribution, String reference, List<String> items) {
    return client
        .createInvalidation(
            b ->
                b.distributionId(distribution)
                    .invalidationBatch(
                        i ->
                            i.callerReference(reference)
                                .paths(p -> p.quantity(items.size()).items(items))))
        .invalidation();
  }

  private static List<String> paths(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> "/" + name + i).toList();
  }

  private void slowly(BiConsumer<CloudFrontClient, FakeAws> body) {
    try (FakeAws slow =
        FakeAws.builder()
            .option(CloudFrontOptions.defaults().withInvalidationTime(Duration.ofMinutes(1)))
            .create()) {
      body.accept(slow.client(CloudFrontClient.class), slow);
    }
  }

  private String made(CloudFrontClient client) {
    return client
        .createDistribution(b -> b.distributionConfig(config(c -> {})))
        .distribution()
        .id();
  }

  private static void refused(String code, int status, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(CloudFrontException.class)
        .satisfies(
            e -> {
              CloudFrontException refused = (CloudFrontException) e;
              assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(refused.statusCode()).isEqualTo(status);
            });
  }

  @Test
  void three_thousand_paths_may_be_in_progress_for_a_distribution() {
    slowly(
        (client, world) -> {
          String id = made(client);
          String other = made(client);
          send(client, id, "1", paths("a", 2_000));
          send(client, id, "2", paths("b", 1_000));
          refused(
              "TooManyInvalidationsInProgress",
              400,
              () -> send(client, id, "3", List.of("/one-more")));
          send(client, other, "3", List.of("/another"));
          refused(
              "TooManyInvalidationsInProgress",
              400,
              () -> send(client, other, "4", paths("c", 3_000)));
          // Asked for once more in the same words it is the one in progress, however full.
          assertThat(send(client, id, "2", paths("b", 1_000)).status()).isEqualTo("InProgress");
          world.clock().advance(Duration.ofMinutes(1));
          assertThat(send(client, id, "3", List.of("/one-more")).status()).isEqualTo("InProgress");
        });
  }

  @Test
  void fifteen_wildcards_may_be_in_progress_for_a_distribution() {
    slowly(
        (client, world) -> {
          String id = made(client);
          List<String> wildcards = paths("a", 15).stream().map(path -> path + "*").toList();
          send(client, id, "1", wildcards);
          refused(
              "TooManyInvalidationsInProgress", 400, () -> send(client, id, "2", List.of("/*")));
          send(client, id, "2", List.of("/plain"));
          world.clock().advance(Duration.ofMinutes(1));
          send(client, id, "3", List.of("/*"));
        });
  }

  @Test
  void a_caller_reference_stands_for_its_paths() {
    String id = distribution().id();
    Invalidation first = send(cloudFront, id, "1", List.of("/a", "/b"));
    assertThat(first.status()).isEqualTo("InProgress");
    assertThat(send(cloudFront, id, "1", List.of("/a", "/b")).id()).isEqualTo(first.id());
    refused("InvalidationBatchAlreadyExists", 409, () -> send(cloudFront, id, "1", List.of("/a")));
    assertThat(send(cloudFront, id, "2", List.of("/a", "/b")).id()).isNotEqualTo(first.id());
  }

  @Test
  void it_takes_effect_when_it_is_completed_on_the_clock() {
    slowly(
        (client, world) -> {
          String id = made(client);
          Invalidation order = send(client, id, "1", List.of("/*"));
          assertThat(order.status()).isEqualTo("InProgress");
          world.clock().advance(Duration.ofMinutes(1));
          assertThat(
                  client
                      .getInvalidation(b -> b.distributionId(id).id(order.id()))
                      .invalidation()
                      .status())
              .isEqualTo("Completed");
        });
  }

  private Distribution tagged() {
    Distribution distribution = caching(policy(0, 100, 1000));
    edges.cacheTags(distribution.id(), "Cache-Tag");
    return distribution;
  }

  @Test
  void tags_take_objects_out_whatever_their_paths() {
    Distribution distribution = tagged();
    origin
        .put("/tv", 200, "tv", "Cache-Tag", "product:electronics, category:tv")
        .put("/radio", 200, "radio", "cache-tag", "Product:Electronics ,category:radio")
        .put("/chair", 200, "chair", "Cache-Tag", "product:furniture")
        .put("/plain", 200, "plain");
    List<String> all = List.of("/tv", "/radio", "/chair", "/plain");
    all.forEach(path -> warm(url(distribution, path)));
    invalidate(distribution, "#PRODUCT:electronics");
    assertThat(all.stream().map(path -> result(url(distribution, path))))
        .containsExactly("Miss", "Miss", "Hit", "Hit");
    invalidate(distribution, "#product", "#product:*", "#category:t", "#electronics");
    assertThat(all.stream().map(path -> result(url(distribution, path))))
        .as("a tag is exact, and an asterisk stands for itself")
        .containsOnly("Hit");
    invalidate(distribution, "/plain", "#product:furniture");
    assertThat(all.stream().map(path -> result(url(distribution, path))))
        .containsExactly("Hit", "Hit", "Miss", "Miss");
  }

  @Test
  void an_object_has_fifty_tags_and_the_rest_is_not_read() {
    Distribution distribution = tagged();
    String tags = String.join(",", IntStream.range(0, 60).mapToObj(i -> "t" + i).toList());
    origin.put("/a", 200, "a", "Cache-Tag", tags);
    String url = url(distribution, "/a");
    warm(url);
    invalidate(distribution, "#t50");
    assertThat(result(url)).isEqualTo("Hit");
    invalidate(distribution, "#t49");
    assertThat(result(url)).isEqualTo("Miss");
  }

  @Test
  void tags_outlast_a_revalidation_and_begin_with_the_configuration() {
    Distribution distribution = caching(policy(0, 100, 1000));
    origin
        .put("/a", 200, "a", "Cache-Tag", "x", "ETag", "\"1\"")
        .put("/b", 200, "b", "Cache-Tag", "x");
    warm(url(distribution, "/b"));
    edges.cacheTags(distribution.id(), "cache-tag");
    warm(url(distribution, "/a"));
    pass(100);
    assertThat(result(url(distribution, "/a"))).isEqualTo("RefreshHit");
    warm(url(distribution, "/b"));
    invalidate(distribution, "#x");
    assertThat(result(url(distribution, "/a"))).isEqualTo("Miss");
    assertThat(result(url(distribution, "/b"))).isEqualTo("Miss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#a b", "#a,b", "#é"})
  void an_item_that_is_no_tag_is_refused(String item) {
    Distribution distribution = tagged();
    refused("InvalidArgument", 400, () -> invalidate(distribution, item));
    refused("InvalidArgument", 400, () -> invalidate(distribution, "#" + "a".repeat(257)));
    invalidate(distribution, "#" + "a".repeat(256));
  }

  @Test
  void tags_of_a_distribution_that_has_none_are_refused_by_name() {
    Distribution distribution = distribution();
    refused("NotImplemented", 501, () -> invalidate(distribution, "#x"));
    assertThat(
            Stream.of(cloudFront.listInvalidations(b -> b.distributionId(distribution.id())))
                .flatMap(list -> list.invalidationList().items().stream()))
        .isEmpty();
  }
}
