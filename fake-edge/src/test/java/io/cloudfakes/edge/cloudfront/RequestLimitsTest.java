package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Requests that CloudFront does not take, however a distribution is configured. */
class RequestLimitsTest extends CloudFrontTestCase {
  private static final int OF_URL = 8_192;
  private static final int OF_REQUEST = 32_768;

  @Test
  void a_url_has_8192_bytes_at_most() {
    Distribution site = distribution();
    String most = url(site, "/");
    most += "a".repeat(OF_URL - most.length());
    origin.put(URI.create(most).getPath(), 200, "long");
    assertThat(get(most).body()).isEqualTo("long");
    HttpResponse<String> refused = get(most + "a");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("<H1>413 ERROR</H1>");
    assertThat(cache(refused)).isEqualTo("Error");

    String query = url(site, "/b?");
    query += "x".repeat(OF_URL - query.length());
    assertThat(get(query).statusCode()).isEqualTo(404);
    assertThat(get(query + "x").statusCode()).isEqualTo(413);
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void a_request_has_32768_bytes_at_most_with_all_its_headers() {
    origin.put("/a", 200, "a");
    String url = url(distribution(), "/a");
    // The client's own headers are there, too.
    int other = 300;
    assertThat(get(url, "X-Long", "x".repeat(OF_REQUEST - other)).statusCode()).isEqualTo(200);
    assertThat(get(url, "X-Long", "x".repeat(OF_REQUEST)).statusCode()).isEqualTo(413);
    assertThat(
            get(url, "X-Long", "x".repeat(OF_REQUEST / 2), "X-Other", "x".repeat(OF_REQUEST / 2))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void a_get_has_no_body() throws Exception {
    origin.put("/a", 200, "a");
    String url = url(distribution(), "/a");
    HttpResponse<String> refused = withBody("GET", url);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Bad request.");
    assertThat(origin.asked()).isEmpty();
    assertThat(get(url).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> withBody(String method, String url)
      throws IOException, InterruptedException {
    return aws.httpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString("body"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_page_for_403_is_for_a_get_with_a_body_too() throws Exception {
    origin.put("/sorry.html", 200, "sorry");
    Distribution site =
        distribution(
            config ->
                config.customErrorResponses(
                    c ->
                        c.quantity(1)
                            .items(
                                e ->
                                    e.errorCode(403)
                                        .responseCode("403")
                                        .responsePagePath("/sorry.html"))));
    assertThat(withBody("GET", url(site, "/a")).body()).isEqualTo("sorry");
  }
}
