package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class ObjectLambdaTest extends WebTestCase {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:shout";

  private JsonNode event;
  private Consumer<JsonNode> function = this::shout;
  private String arn;

  @BeforeEach
  void accessPoint() {
    bucket();
    aws.links()
        .register(
            FunctionTarget.class,
            new FunctionTarget() {
              @Override
              public boolean exists(String functionArn) {
                return functionArn.equals(FUNCTION);
              }

              @Override
              public void invokeAsync(String functionArn, Bytes payload, String source) {
                throw new AssertionError("not asynchronously");
              }

              @Override
              public Bytes invoke(String functionArn, Bytes payload, String source) {
                try {
                  event = new ObjectMapper().readTree(payload.utf8());
                } catch (JsonProcessingException e) {
                  throw new IllegalArgumentException(e);
                }
                function.accept(event);
                return Bytes.utf8("{\"status_code\":200}");
              }
            });
    arn = aws.fake(FakeS3.class).createObjectLambdaAccessPoint("loud", BUCKET, FUNCTION);
  }

  /** Reads the object as it is, and hands it to the reader in capitals. */
  private void shout(JsonNode read) {
    String url = read.at("/getObjectContext/inputS3Url").asText();
    String text = send(HttpRequest.newBuilder(URI.create(url)).build()).body();
    s3.writeGetObjectResponse(
        b ->
            b.requestRoute(read.at("/getObjectContext/outputRoute").asText())
                .requestToken(read.at("/getObjectContext/outputToken").asText())
                .contentType("text/loud")
                .metadata(Map.of("made-by", "shout")),
        RequestBody.fromString(text.toUpperCase(Locale.ROOT)));
  }

  @Test
  void the_reader_gets_what_the_function_makes_of_the_object() {
    put("cat.txt", "miaow");

    ResponseBytes<GetObjectResponse> read = s3.getObjectAsBytes(b -> b.bucket(arn).key("cat.txt"));

    assertThat(read.asUtf8String()).isEqualTo("MIAOW");
    assertThat(read.response().contentType()).isEqualTo("text/loud");
    assertThat(read.response().metadata()).containsEntry("made-by", "shout");
    assertThat(get("cat.txt")).isEqualTo("miaow");
    assertThat(actions())
        .containsSubsequence(
            "GetObject loud/cat.txt", "GetObject photos/cat.txt", "WriteGetObjectResponse ");
  }

  @Test
  void the_function_is_told_who_reads_what() {
    put("a b.txt", "miaow");
    s3.getObjectAsBytes(b -> b.bucket(arn).key("a b.txt"));

    assertThat(event.path("protocolVersion").asText()).isEqualTo("1.00");
    assertThat(event.at("/configuration/accessPointArn").asText())
        .isEqualTo("arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/loud")
        .isEqualTo(arn);
    assertThat(event.at("/userRequest/url").asText())
        .isEqualTo("https://loud-123456789012.s3-object-lambda.us-east-1.amazonaws.com/a%20b.txt");
    assertThat(event.at("/userRequest/headers/Authorization").isMissingNode()).isTrue();
    assertThat(event.at("/userIdentity/type").asText()).isEqualTo("Root");
    assertThat(event.at("/userIdentity/accountId").asText()).isEqualTo("123456789012");
    assertThat(event.path("xAmzRequestId").asText()).hasSize(16);
  }

  @Test
  void a_function_may_answer_with_an_error() {
    put("cat.txt", "miaow");
    function =
        read ->
            s3.writeGetObjectResponse(
                b ->
                    b.requestRoute(read.at("/getObjectContext/outputRoute").asText())
                        .requestToken(read.at("/getObjectContext/outputToken").asText())
                        .statusCode(403)
                        .errorCode("TooQuiet")
                        .errorMessage("Nothing to shout"),
                RequestBody.empty());

    assertError(
        get(
            "loud-123456789012.s3-object-lambda.us-east-1.amazonaws.com",
            "/cat.txt",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/"
                + "s3-object-lambda/aws4_request, SignedHeaders=host, Signature=0"),
        403,
        "TooQuiet",
        "Nothing to shout");
  }

  @Test
  void a_function_that_says_nothing_leaves_the_reader_without_an_answer() {
    put("cat.txt", "miaow");
    function = read -> {};
    refused(
        500,
        "LambdaResponseNotReceived",
        () -> s3.getObjectAsBytes(b -> b.bucket(arn).key("cat.txt")));
    function =
        read -> {
          throw new IllegalStateException("hoarse");
        };
    refused(
        500, "LambdaRuntimeError", () -> s3.getObjectAsBytes(b -> b.bucket(arn).key("cat.txt")));
  }

  @Test
  void an_answer_nobody_waits_for_is_refused() {
    refused(
        400,
        "ValidationError",
        () ->
            s3.writeGetObjectResponse(
                b -> b.requestRoute("io-us-east-1-001").requestToken("stale"),
                RequestBody.fromString("late")));
  }

  @Test
  void actions_the_function_is_not_for_go_to_the_object_itself() {
    put("cat.txt", "miaow");
    String plain =
        aws.fake(FakeS3.class)
            .createObjectLambdaAccessPoint("plain", BUCKET, FUNCTION, "HeadObject");

    assertThat(s3.getObjectAsBytes(b -> b.bucket(plain).key("cat.txt")).asUtf8String())
        .isEqualTo("miaow");
    assertThat(event).isNull();
  }

  @Test
  void who_may_not_read_the_object_may_not_have_it_transformed() {
    put("cat.txt", "miaow");
    refused(
        403,
        "AccessDenied",
        () -> of("210987654321").getObjectAsBytes(b -> b.bucket(arn).key("cat.txt")));
    refused(
        404,
        "NoSuchAccessPoint",
        () -> s3.getObjectAsBytes(b -> b.bucket(arn.replace("loud", "silent")).key("cat.txt")));
  }
}
