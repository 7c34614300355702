package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Resource policies. */
final class PermissionScenarios {
  private PermissionScenarios() {}

  static void addTo(Scenarios all) {
    all.on("AddPermission", PermissionScenarios::add)
        .on("GetPolicy", PermissionScenarios::get)
        .on("RemovePermission", PermissionScenarios::remove);
  }

  private static String permit(Stage stage) {
    return stage
        .lambda()
        .addPermission(
            b ->
                b.functionName(NAME)
                    .statementId("s3")
                    .action("lambda:InvokeFunction")
                    .principal("s3.amazonaws.com")
                    .sourceArn("arn:aws:s3:::photos"))
        .statement();
  }

  private static void add(Stage stage) {
    stage.function();
    assertThat(permit(stage))
        .contains("\"Service\":\"s3.amazonaws.com\"", "\"AWS:SourceArn\":\"arn:aws:s3:::photos\"");
  }

  private static void get(Stage stage) {
    stage.function();
    String statement = permit(stage);
    var policy = stage.lambda().getPolicy(b -> b.functionName(NAME));
    assertThat(policy.policy()).contains(statement);
    assertThat(policy.revisionId()).isNotEmpty();
  }

  private static void remove(Stage stage) {
    stage.function();
    permit(stage);
    stage.lambda().removePermission(b -> b.functionName(NAME).statementId("s3"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getPolicy(b -> b.functionName(NAME)));
  }
}
