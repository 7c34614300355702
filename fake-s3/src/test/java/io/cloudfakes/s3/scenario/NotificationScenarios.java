package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/** Who hears of what happens in a bucket. */
final class NotificationScenarios {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:index";

  private NotificationScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(
        NotificationScenarios::notification,
        "PutBucketNotificationConfiguration",
        "GetBucketNotificationConfiguration");
  }

  private record Heard(List<String> events) implements FunctionTarget {
    @Override
    public boolean exists(String functionArn) {
      return functionArn.equals(ARN);
    }

    @Override
    public void invokeAsync(String functionArn, Bytes event, String source) {
      events.add(event.utf8());
    }
  }

  private static void notification(Stage stage) {
    Heard heard = new Heard(new ArrayList<>());
    stage.aws().links().register(FunctionTarget.class, heard);
    stage.bucket();
    stage.refused(400, "InvalidArgument", () -> notify(stage, ARN + "-absent"));
    notify(stage, ARN);
    assertThat(
            stage
                .s3()
                .getBucketNotificationConfiguration(b -> b.bucket(BUCKET))
                .lambdaFunctionConfigurations())
        .hasSize(1);
    stage.put("a", "1");
    assertThat(heard.events).hasSize(1);
    assertThat(heard.events.get(0)).contains("\"ObjectCreated:Put\"", "\"key\":\"a\"");
  }

  private static void notify(Stage stage, String function) {
    stage
        .s3()
        .putBucketNotificationConfiguration(
            b ->
                b.bucket(BUCKET)
                    .notificationConfiguration(
                        n ->
                            n.lambdaFunctionConfigurations(
                                LambdaFunctionConfiguration.builder()
                                    .lambdaFunctionArn(function)
                                    .events(Event.S3_OBJECT_CREATED)
                                    .build())));
  }
}
