package io.cloudfakes.edge.cloudfront;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Origins that fail edges, at a server of this machine: what viewers get, what is kept. */
class OriginFaultsTest extends CloudFrontTestCase {
  private static final String REQUEST = "cloudfront:OriginRequest";

  private Distribution site;
  private String url;

  @BeforeEach
  void site() {
    origin.put("/a.txt", 200, "hello", "Cache-Control", "max-age=60", "ETag", "\"v1\"");
    site = distribution();
    url = url(site, "/a.txt");
  }

  private List<String> outcomes() {
    return aws.calls().of(REQUEST).stream().map(Call::outcome).toList();
  }

  @Test
  void requests_to_origins_are_calls_in_the_log() {
    get(url);
    get(url);
    aws.clock().advance(Duration.ofSeconds(61));
    get(url);
    String resource = site.id() + "/web/a.txt";
    assertThat(aws.calls().of(REQUEST))
        .extracting(call -> call.identity() + " -> " + call.outcome())
        .containsExactly(
            REQUEST + " " + resource + " #1 -> 200", REQUEST + " " + resource + " #2 -> 304");
    Call viewers = aws.calls().of("cloudfront:ViewerRequest").get(0);
    assertThat(aws.calls().of(REQUEST).get(0).causedBy()).isEqualTo(viewers.sequence());
  }

  @Test
  void an_error_of_the_origin_is_given_on_and_kept_for_ten_seconds() {
    aws.faults().on(REQUEST).call(1).then(Fault.originError(503));
    HttpResponse<String> failed = get(url);
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(cache(failed)).isEqualTo("Error");
    assertThat(origin.asked()).isEmpty();
    aws.clock().advance(Duration.ofSeconds(9));
    assertThat(get(url).statusCode()).isEqualTo(503);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(get(url).body()).isEqualTo("hello");
    assertThat(outcomes()).containsExactly("503", "200");
  }

  @Test
  void what_is_stale_stands_in_for_an_origin_that_fails() {
    get(url);
    aws.clock().advance(Duration.ofSeconds(61));
    aws.faults().on(REQUEST).then(Fault.originError(500));
    HttpResponse<String> stale = get(url);
    assertThat(stale.body()).isEqualTo("hello");
    assertThat(cache(stale)).isEqualTo("Hit");
  }

  @Test
  void a_connection_is_tried_three_times_whatever_is_asked() {
    site =
        distribution(
            config ->
                config.defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .allowedMethods(
                                m ->
                                    m.quantity(7)
                                        .itemsWithStrings(
                                            "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST",
                                            "DELETE"))
                            .cachePolicyId(CACHING_DISABLED)));
    origin.close();
    assertThat(send("POST", url(site, "/a.txt")).statusCode()).isEqualTo(502);
    assertThat(outcomes()).hasSize(3);
  }

  @Test
  void an_origin_that_is_slow_is_waited_for_as_long_as_it_has() {
    aws.faults().on(REQUEST).call(1).then(Fault.latency(Duration.ofSeconds(20)));
    Instant before = aws.clock().instant();
    assertThat(get(url).body()).isEqualTo("hello");
    assertThat(Duration.between(before, aws.clock().instant()).toSeconds()).isEqualTo(20);
  }

  @Test
  void an_origin_that_is_too_slow_is_a_504_after_three_attempts() {
    aws.faults().on(REQUEST).then(Fault.latency(Duration.ofSeconds(31)));
    Instant before = aws.clock().instant();
    HttpResponse<String> failed = get(url);
    assertThat(failed.statusCode()).isEqualTo(504);
    assertThat(failed.body()).contains("504 ERROR");
    assertThat(cache(failed)).isEqualTo("Error");
    assertThat(origin.asked()).isEmpty();
    assertThat(Duration.between(before, aws.clock().instant()).toSeconds())
        .as("30 seconds each")
        .isEqualTo(30L * outcomes().size());
  }

  @Test
  void an_origin_that_hangs_once_is_asked_again() {
    aws.faults().on(REQUEST).call(1).then(Fault.hang());
    assertThat(get(url).body()).isEqualTo("hello");
    assertThat(outcomes()).containsExactly("Read timed out", "200");
  }

  @Test
  void a_broken_connection_is_a_502_when_it_breaks_each_time() {
    aws.faults().on(REQUEST).call(1).then(Fault.loseRequest());
    aws.faults().on(REQUEST).call(2).then(Fault.loseReply());
    assertThat(get(url).body()).isEqualTo("hello");
    assertThat(origin.asked()).as("once for the lost reply, once in earnest").hasSize(2);
    aws.faults().heal();
    aws.faults().on(REQUEST).then(Fault.loseReply());
    HttpResponse<String> failed = get(url(site, "/b.txt"));
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("502 ERROR");
  }

  @Test
  void a_body_that_breaks_off_breaks_off_for_the_viewer_and_is_not_kept() {
    aws.faults().on(REQUEST).call(1).then(Fault.truncateBody(2));
    assertThatThrownBy(() -> aws.httpClient().send(request(url), BODY))
        .isInstanceOf(IOException.class);
    assertThat(edges.objectsAt("IAD89-P1")).isZero();
    HttpResponse<String> whole = get(url);
    assertThat(whole.body()).isEqualTo("hello");
    assertThat(cache(whole)).isEqualTo("Miss");
  }

  @Test
  void a_body_that_breaks_off_does_so_over_the_socket() throws Exception {
    aws.faults().on(REQUEST).call(1).then(Fault.truncateBody(2));
    String over = aws.endpoint() + "/_cloudfakes/https/" + site.domainName() + "/a.txt";
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<InputStream> head =
        client.send(request(over), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains("5");
    try (var body = head.body()) {
      assertThat(body.readNBytes(2)).isEqualTo("he".getBytes(US_ASCII));
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
    assertThat(client.send(request(over), BODY).body()).isEqualTo("hello");
  }

  @Test
  void an_origin_that_leaves_in_the_middle_of_a_body_is_shown_as_it_is() throws Exception {
    try (ServerSocket leaving = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> answerInPart(leaving));
      server.start();
      Distribution broken =
          distribution(
              config -> {
                var web = config(c -> {}).origins().items().get(0);
                config.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                web.toBuilder()
                                    .customOriginConfig(
                                        web.customOriginConfig().toBuilder()
                                            .httpPort(leaving.getLocalPort())
                                            .build())
                                    .build()));
              });
      assertThatThrownBy(() -> aws.httpClient().send(request(url(broken, "/a.txt")), BODY))
          .isInstanceOf(IOException.class);
      server.join();
      assertThat(aws.calls().of("cloudfront:ViewerRequest").get(0).outcome())
          .isEqualTo("200, body broken off after 2 bytes");
      assertThat(edges.objectsAt("IAD89-P1")).isZero();
    }
  }

  private static void answerInPart(ServerSocket server) {
    try (Socket connection = server.accept()) {
      InputStream request = connection.getInputStream();
      String head = "";
      while (!head.endsWith("\r\n\r\n")) {
        head += (char) request.read();
      }
      connection
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe".getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final HttpResponse.BodyHandler<String> BODY = HttpResponse.BodyHandlers.ofString();

  private static HttpRequest request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  @Test
  void the_second_origin_of_a_group_answers_for_the_first() {
    Distribution pair =
        distribution(
            config -> {
              var web = config(c -> {}).origins().items().get(0);
              config
                  .origins(o -> o.quantity(2).items(web, web.toBuilder().id("spare").build()))
                  .originGroups(
                      g ->
                          g.quantity(1)
                              .items(
                                  i ->
                                      i.id("group")
                                          .failoverCriteria(
                                              f -> f.statusCodes(s -> s.quantity(1).items(503)))
                                          .members(
                                              m ->
                                                  m.quantity(2)
                                                      .items(
                                                          o -> o.originId("web"),
                                                          o -> o.originId("spare")))))
                  .defaultCacheBehavior(
                      b ->
                          b.targetOriginId("group")
                              .viewerProtocolPolicy("allow-all")
                              .cachePolicyId(CACHING_OPTIMIZED));
            });
    aws.faults().on(REQUEST).resourceLike("*/web/*").then(Fault.originError(503));
    assertThat(get(url(pair, "/a.txt")).body()).isEqualTo("hello");
    assertThat(aws.calls().of(REQUEST))
        .extracting(call -> call.resource() + " -> " + call.outcome())
        .containsExactly(pair.id() + "/web/a.txt -> 503", pair.id() + "/spare/a.txt -> 200");
  }

  @Test
  void origins_are_out_of_reach_in_a_world_that_has_crashed() {
    aws.faults().crash();
    assertThatThrownBy(() -> aws.httpClient().send(request(url), BODY))
        .isInstanceOf(IOException.class);
    assertThat(origin.asked()).isEmpty();
  }
}
