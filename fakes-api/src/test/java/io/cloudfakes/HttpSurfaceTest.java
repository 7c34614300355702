package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.transport.inprocess.InProcessHttpClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** A service that answers plain HTTP: a guest book on a host of its own. */
class HttpSurfaceTest {
  private final FakeAws aws =
      FakeAws.builder()
          .providers(List.of(new Shelf.Provider(), new GuestBook.Provider()))
          .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
          .create();

  @AfterEach
  void close() {
    aws.close();
  }

  private record Answer(int status, String guests, String body) {}

  private Answer visit(String method, String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    SdkHttpFullRequest.Builder request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.fromValue(method))
            .uri(URI.create("https://my.guests.example" + path))
            .putHeader("Host", "my.guests.example");
    for (int i = 0; i < headers.length; i += 2) {
      request.putHeader(headers[i], headers[i + 1]);
    }
    try (SdkHttpClient http = new InProcessHttpClient(aws.receiver())) {
      HttpExecuteResponse answer =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request.build())
                      .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                      .build())
              .call();
      String text =
          answer.responseBody().isEmpty()
              ? ""
              : new String(answer.responseBody().get().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(
          answer.httpResponse().statusCode(),
          answer.httpResponse().firstMatchingHeader("X-Guests").orElse(""),
          text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void requests_to_its_own_host_are_answered_and_change_its_state() {
    assertThat(visit("POST", "/visit/1", "anna")).isEqualTo(new Answer(200, "1", "anna eu-west-3"));
    assertThat(visit("POST", "/visit/2", "ben"))
        .isEqualTo(new Answer(200, "2", "anna;ben eu-west-3"));
    assertThat(aws.store(GuestBook.BOOK).state()).isEqualTo("anna;ben;");
    assertThat(aws.calls().describe())
        .isEqualTo(
            """
            #1 2026-01-01T00:00:00.001Z book:Visit /visit/1 #1 [123456789012 eu-west-3] -> 200
            #2 2026-01-01T00:00:00.002Z book:Visit /visit/2 #1 [123456789012 eu-west-3] -> 200
            """);
    assertThat(aws.calls().all().get(0).request()).isEmpty();
  }

  @Test
  void the_host_decides_whatever_signature_and_target_are_for() {
    Answer answer =
        visit(
            "POST",
            "/visit/1",
            "anna",
            "X-Amz-Target",
            "DynamoDB_20120810.PutItem",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/dynamodb/"
                + "aws4_request, SignedHeaders=host, Signature=0");

    assertThat(answer.status()).isEqualTo(200);
    Call call = aws.calls().all().get(0);
    assertThat(call.action()).isEqualTo("Visit");
    assertThat(call.signedBy()).isEmpty();
    assertThat(call.region()).isEqualTo("eu-west-3");
  }

  @Test
  void a_refusal_is_written_in_its_own_way_and_changes_nothing() {
    visit("POST", "/visit/1", "anna");
    assertThat(visit("POST", "/visit/2", "spam"))
        .isEqualTo(new Answer(422, "1", "<p>Spam after anna;</p>"));
    assertThat(aws.calls().newest(call -> true).orElseThrow().error().orElseThrow().code())
        .isEqualTo("Spam");
  }

  @Test
  void faults_strike_it_by_its_name_before_and_after_the_commit() {
    aws.faults().on("book:Visit").call(1).then(Fault.error("Busy"));
    aws.faults().on("Visit").call(2).then(Fault.loseReply());

    assertThat(visit("POST", "/visit/1", "anna").body()).isEqualTo("<p>Busy after </p>");
    assertThatThrownBy(() -> visit("POST", "/visit/1", "ben"))
        .hasMessageContaining("Connection reset");
    assertThat(aws.store(GuestBook.BOOK).state()).isEqualTo("ben;");
  }

  @Test
  void a_head_has_no_body() {
    assertThat(visit("HEAD", "/visit/1", "")).isEqualTo(new Answer(200, "0", ""));
  }

  @Test
  void what_it_finds_no_action_for_is_left_to_the_table() {
    assertThat(visit("GET", "/elsewhere", "").body()).contains("not recognized by the service");
  }
}
