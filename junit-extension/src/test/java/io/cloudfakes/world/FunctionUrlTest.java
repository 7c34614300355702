package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/** Function URLs, asked in plain HTTP. */
class FunctionUrlTest {
  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);
  private JsonNode event = JsonMapper.builder().build().nullNode();

  @AfterEach
  void close() {
    aws.close();
  }

  /** A reply, read off the wire. */
  private record Answer(int status, String head, String body) {}

  private String url(java.util.function.Consumer<CreateFunctionUrlConfigRequest.Builder> how) {
    return client
        .createFunctionUrlConfig(
            b -> b.functionName("hello").authType(FunctionUrlAuthType.NONE).applyMutation(how))
        .functionUrl();
  }

  private void allowEverybody() {
    client.addPermission(
        b ->
            b.functionName("hello")
                .statementId("public")
                .action("lambda:InvokeFunctionUrl")
                .principal("*")
                .functionUrlAuthType(FunctionUrlAuthType.NONE));
  }

  private void deploy(Object reply) {
    lambda.deploy(
        "hello",
        given -> {
          event = given;
          if (reply instanceof RuntimeException failure) {
            throw failure;
          }
          return reply;
        });
  }

  /** Asks the endpoint as a browser would that resolves all hosts to it. */
  private Answer ask(String method, String url, String path, String headers, String body)
      throws IOException {
    URI endpoint = aws.endpoint();
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (method
                  + " "
                  + path
                  + " HTTP/1.1\r\nHost: "
                  + URI.create(url).getHost()
                  + "\r\nConnection: close\r\n"
                  + headers
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      in.transferTo(all);
      String text = all.toString(StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
  }

  @Test
  void a_request_becomes_an_event_and_the_reply_an_answer() throws IOException {
    deploy(
        Map.of(
            "statusCode",
            201,
            "headers",
            Map.of("X-Mood", "good"),
            "cookies",
            java.util.List.of("a=1"),
            "body",
            "hello"));
    String url = url(b -> {});
    allowEverybody();

    Answer answer =
        ask(
            "POST",
            url,
            "/greet/me?who=you&who=me",
            "Content-Type: text/plain\r\nCookie: x=1; y=2\r\n",
            "ho");

    assertThat(url).matches("https://[a-z0-9]{32}\\.lambda-url\\.us-east-1\\.on\\.aws/");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.head()).contains("X-Mood: good").contains("Set-Cookie: a=1");
    assertThat(answer.body()).isEqualTo("hello");
    assertThat(event.get("version").asText()).isEqualTo("2.0");
    assertThat(event.get("rawPath").asText()).isEqualTo("/greet/me");
    assertThat(event.get("rawQueryString").asText()).isEqualTo("who=you&who=me");
    assertThat(event.at("/queryStringParameters/who").asText()).isEqualTo("you,me");
    assertThat(event.get("cookies")).hasSize(2);
    assertThat(event.at("/headers/content-type").asText()).isEqualTo("text/plain");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
    assertThat(event.at("/requestContext/accountId").asText()).isEqualTo("anonymous");
    assertThat(event.get("body").asText()).isEqualTo("ho");
    assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void a_reply_without_a_status_is_the_body_of_a_200() throws IOException {
    deploy(Map.of("a", 1));
    String url = url(b -> {});
    allowEverybody();

    Answer answer = ask("GET", url, "/", "", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).contains("Content-Type: application/json");
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void what_is_refused_is_refused_as_aws_does() throws IOException {
    deploy("x");
    String url = url(b -> {});
    assertThat(ask("GET", url.replace("https://", "https://x"), "/", "", ""))
        .satisfies(
            unknown -> {
              assertThat(unknown.status()).isEqualTo(403);
              assertThat(unknown.body()).isEqualTo("{\"Message\":null}");
              assertThat(unknown.head()).contains("x-amzn-ErrorType: AccessDeniedException");
            });
    assertThat(ask("GET", url, "/", "", "").body()).isEqualTo("{\"Message\":\"Forbidden\"}");
    allowEverybody();
    deploy(new IllegalStateException("broken"));
    Answer failed = ask("GET", url, "/", "", "");
    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.body()).isEqualTo("Internal Server Error");
    client.putFunctionConcurrency(b -> b.functionName("hello").reservedConcurrentExecutions(0));
    assertThat(ask("GET", url, "/", "", "").status()).isEqualTo(429);
  }

  @Test
  void a_url_with_iam_needs_a_signature() throws IOException {
    deploy("x");
    String url = url(b -> b.authType(FunctionUrlAuthType.AWS_IAM));

    assertThat(ask("GET", url, "/", "", "").status()).isEqualTo(403);
    assertThat(lambda.function("hello").invocations()).isEmpty();
  }

  @Test
  void pages_from_elsewhere_are_told_what_they_may() throws IOException {
    deploy("x");
    String url =
        url(
            b ->
                b.cors(
                    c ->
                        c.allowOrigins("https://example.com")
                            .allowMethods("GET")
                            .allowHeaders("x-token")
                            .maxAge(60)));
    allowEverybody();

    Answer preflight =
        ask(
            "OPTIONS",
            url,
            "/",
            "Origin: https://example.com\r\nAccess-Control-Request-Method: GET\r\n",
            "");
    assertThat(preflight.status()).isEqualTo(200);
    assertThat(preflight.head())
        .contains("Access-Control-Allow-Origin: https://example.com")
        .contains("Access-Control-Allow-Methods: GET")
        .contains("Access-Control-Max-Age: 60");
    assertThat(lambda.function("hello").invocations()).isEmpty();
    assertThat(ask("GET", url, "/", "Origin: https://example.com\r\n", "").head())
        .contains("Access-Control-Allow-Origin: https://example.com");
    assertThat(ask("GET", url, "/", "Origin: https://evil.example\r\n", "").head())
        .doesNotContain("Access-Control-Allow-Origin");
  }

  @Test
  void a_reply_that_is_streamed_is_the_answer_as_it_is_but_for_its_prelude() throws IOException {
    lambda.deploy(
        "hello",
        (RequestStreamHandler)
            (in, out, context) -> {
              if (in.readAllBytes().length > 0 && context.getFunctionName().equals("hello")) {
                out.write(
                    "{\"statusCode\":201,\"headers\":{\"X-Mood\":\"good\"}}"
                        .getBytes(StandardCharsets.UTF_8));
                out.write(new byte[8]);
                out.write("streamed".getBytes(StandardCharsets.UTF_8));
              }
            });
    String url = url(b -> b.invokeMode(InvokeMode.RESPONSE_STREAM));
    allowEverybody();

    Answer answer = ask("GET", url, "/", "", "");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.head()).containsIgnoringCase("X-Mood: good");
    assertThat(answer.body()).endsWith("streamed");

    lambda.deploy(
        "hello",
        (RequestStreamHandler)
            (in, out, context) -> out.write("plain".getBytes(StandardCharsets.UTF_8)));
    Answer plain = ask("GET", url, "/", "", "");
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.head()).containsIgnoringCase("Content-Type: application/octet-stream");
    assertThat(plain.body()).endsWith("plain");
  }
}
