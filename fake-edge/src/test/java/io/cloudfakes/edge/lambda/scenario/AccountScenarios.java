package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicy;
import software.amazon.awssdk.services.lambda.model.CodeVerificationFailedException;

/** What an account has beside functions: signatures, tags and limits. */
final class AccountScenarios {
  private static final String PROFILE =
      "arn:aws:signer:us-east-1:123456789012:/signing-profiles/photos/abcdefghij";

  private AccountScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateCodeSigningConfig", AccountScenarios::create)
        .on("GetCodeSigningConfig", AccountScenarios::get)
        .on("ListCodeSigningConfigs", AccountScenarios::list)
        .on("UpdateCodeSigningConfig", AccountScenarios::update)
        .on("DeleteCodeSigningConfig", AccountScenarios::delete)
        .on("PutFunctionCodeSigningConfig", AccountScenarios::attach)
        .on("GetFunctionCodeSigningConfig", AccountScenarios::attached)
        .on("DeleteFunctionCodeSigningConfig", AccountScenarios::detach)
        .on("ListFunctionsByCodeSigningConfig", AccountScenarios::functions)
        .on("TagResource", AccountScenarios::tag)
        .on("UntagResource", AccountScenarios::untag)
        .on("ListTags", AccountScenarios::tags)
        .on("GetAccountSettings", AccountScenarios::settings);
  }

  private static String signing(Stage stage, CodeSigningPolicy policy) {
    return stage
        .lambda()
        .createCodeSigningConfig(
            b ->
                b.description("ours")
                    .allowedPublishers(p -> p.signingProfileVersionArns(PROFILE))
                    .codeSigningPolicies(p -> p.untrustedArtifactOnDeployment(policy)))
        .codeSigningConfig()
        .codeSigningConfigArn();
  }

  private static String attachedTo(Stage stage) {
    stage.function();
    String arn = signing(stage, CodeSigningPolicy.WARN);
    stage
        .lambda()
        .putFunctionCodeSigningConfig(b -> b.functionName(NAME).codeSigningConfigArn(arn));
    return arn;
  }

  private static void create(Stage stage) {
    String arn = signing(stage, CodeSigningPolicy.ENFORCE);
    assertThat(arn).matches("arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-.{17}");
    assertThatExceptionOfType(CodeVerificationFailedException.class)
        .isThrownBy(() -> stage.create(b -> b.codeSigningConfigArn(arn)));
  }

  private static void get(Stage stage) {
    String arn = signing(stage, CodeSigningPolicy.WARN);
    var found = stage.lambda().getCodeSigningConfig(b -> b.codeSigningConfigArn(arn));
    assertThat(found.codeSigningConfig().description()).isEqualTo("ours");
    assertThat(found.codeSigningConfig().allowedPublishers().signingProfileVersionArns())
        .containsExactly(PROFILE);
  }

  private static void list(Stage stage) {
    signing(stage, CodeSigningPolicy.WARN);
    assertThat(stage.lambda().listCodeSigningConfigs(b -> {}).codeSigningConfigs()).hasSize(1);
  }

  private static void update(Stage stage) {
    String arn = signing(stage, CodeSigningPolicy.WARN);
    var updated =
        stage
            .lambda()
            .updateCodeSigningConfig(b -> b.codeSigningConfigArn(arn).description("theirs"));
    assertThat(updated.codeSigningConfig().description()).isEqualTo("theirs");
    assertThat(updated.codeSigningConfig().codeSigningPolicies().untrustedArtifactOnDeployment())
        .isEqualTo(CodeSigningPolicy.WARN);
  }

  private static void delete(Stage stage) {
    String arn = signing(stage, CodeSigningPolicy.WARN);
    stage.lambda().deleteCodeSigningConfig(b -> b.codeSigningConfigArn(arn));
    assertThatExceptionOfType(CodeSigningConfigNotFoundException.class)
        .isThrownBy(() -> stage.lambda().deleteCodeSigningConfig(b -> b.codeSigningConfigArn(arn)));
  }

  private static void attach(Stage stage) {
    String arn = attachedTo(stage);
    assertThat(
            stage
                .lambda()
                .putFunctionCodeSigningConfig(b -> b.functionName(NAME).codeSigningConfigArn(arn))
                .codeSigningConfigArn())
        .isEqualTo(arn);
  }

  private static void attached(Stage stage) {
    String arn = attachedTo(stage);
    assertThat(
            stage
                .lambda()
                .getFunctionCodeSigningConfig(b -> b.functionName(NAME))
                .codeSigningConfigArn())
        .isEqualTo(arn);
  }

  private static void detach(Stage stage) {
    attachedTo(stage);
    stage.lambda().deleteFunctionCodeSigningConfig(b -> b.functionName(NAME));
    assertThat(
            stage
                .lambda()
                .getFunctionCodeSigningConfig(b -> b.functionName(NAME))
                .codeSigningConfigArn())
        .isNull();
  }

  private static void functions(Stage stage) {
    String arn = attachedTo(stage);
    assertThat(
            stage
                .lambda()
                .listFunctionsByCodeSigningConfig(b -> b.codeSigningConfigArn(arn))
                .functionArns())
        .containsExactly(ARN);
  }

  private static Map<String, String> tagsOf(Stage stage) {
    return stage.lambda().listTags(b -> b.resource(ARN)).tags();
  }

  private static void tag(Stage stage) {
    stage.create(b -> b.tags(Map.of("team", "photos")));
    stage.lambda().tagResource(b -> b.resource(ARN).tags(Map.of("team", "films", "tier", "1")));
    assertThat(tagsOf(stage)).isEqualTo(Map.of("team", "films", "tier", "1"));
  }

  private static void untag(Stage stage) {
    stage.create(b -> b.tags(Map.of("team", "photos", "tier", "1")));
    stage.lambda().untagResource(b -> b.resource(ARN).tagKeys("tier", "none"));
    assertThat(tagsOf(stage)).isEqualTo(Map.of("team", "photos"));
  }

  private static void tags(Stage stage) {
    stage.function();
    assertThat(tagsOf(stage)).isEmpty();
  }

  private static void settings(Stage stage) {
    stage.function();
    var settings = stage.lambda().getAccountSettings(b -> {});
    assertThat(settings.accountLimit().concurrentExecutions()).isEqualTo(1000);
    assertThat(settings.accountUsage().functionCount()).isEqualTo(1);
    assertThat(settings.accountUsage().totalCodeSize()).isPositive();
  }
}
