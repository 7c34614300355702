package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects that a function changes on their way to the reader. */
final class ObjectLambdaScenarios {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:shout";

  private ObjectLambdaScenarios() {}

  static void addTo(Scenarios all) {
    all.on("WriteGetObjectResponse", ObjectLambdaScenarios::answer);
  }

  private record Function(Consumer<JsonNode> body) implements FunctionTarget {
    @Override
    public boolean exists(String functionArn) {
      return functionArn.equals(ARN);
    }

    @Override
    public void invokeAsync(String functionArn, Bytes event, String source) {
      throw new AssertionError("waited for");
    }

    @Override
    public Bytes invoke(String functionArn, Bytes event, String source) {
      try {
        body.accept(new ObjectMapper().readTree(event.utf8()));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
      return Bytes.utf8("{\"status_code\":200}");
    }
  }

  private static void answer(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    stage.aws().links().register(FunctionTarget.class, new Function(event -> shout(stage, event)));
    String loud = stage.fake().createObjectLambdaAccessPoint("loud", BUCKET, ARN);
    // The reader is in process in all ways: over the socket it would need a name of its own.
    S3Client reader = stage.aws().client(S3Client.class);
    assertThat(reader.getObjectAsBytes(b -> b.bucket(loud).key("k")).asUtf8String())
        .isEqualTo("HELLO");
  }

  private static void shout(Stage stage, JsonNode event) {
    stage
        .s3()
        .writeGetObjectResponse(
            b ->
                b.requestRoute(event.at("/getObjectContext/outputRoute").asText())
                    .requestToken(event.at("/getObjectContext/outputToken").asText()),
            RequestBody.fromString("HELLO"));
  }
}
