package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/** Published versions and the aliases that name them. */
class VersionsTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:price";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private String publish(int price) {
    lambda.deploy("price", event -> price);
    return client.publishVersion(b -> b.functionName("price")).version();
  }

  private InvokeResponse invoke(String qualifier) {
    return client.invoke(
        b -> b.functionName("price").qualifier(qualifier).payload(SdkBytes.fromUtf8String("{}")));
  }

  @Test
  void a_version_keeps_the_code_and_settings_it_was_published_with() {
    assertThat(publish(1)).isEqualTo("1");
    client.updateFunctionConfiguration(b -> b.functionName("price").timeout(7).description("new"));
    assertThat(publish(2)).isEqualTo("2");

    assertThat(invoke("1").payload().asUtf8String()).isEqualTo("1");
    assertThat(invoke("1").executedVersion()).isEqualTo("1");
    assertThat(invoke("2").payload().asUtf8String()).isEqualTo("2");
    assertThat(invoke("$LATEST").executedVersion()).isEqualTo("$LATEST");
    assertThat(
            client.getFunctionConfiguration(b -> b.functionName("price").qualifier("1")).timeout())
        .isEqualTo(900);
    assertThat(client.getFunctionConfiguration(b -> b.functionName(ARN + ":2")).functionArn())
        .isEqualTo(ARN + ":2");
    assertThat(client.listVersionsByFunction(b -> b.functionName("price")).versions())
        .extracting(FunctionConfiguration::version)
        .containsExactly("$LATEST", "1", "2");
  }

  @Test
  void publishing_again_what_has_not_changed_gives_the_same_version() {
    publish(1);

    PublishVersionResponse again =
        client.publishVersion(b -> b.functionName("price").description("again"));

    assertThat(again.version()).isEqualTo("1");
  }

  @Test
  void a_version_is_published_only_of_the_code_and_revision_asked_for() {
    lambda.deploy("price", event -> 1);

    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> client.publishVersion(b -> b.functionName("price").codeSha256("x")))
        .withMessageContaining("CodeSHA256 (x) is different from current CodeSHA256 in $LATEST");
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(() -> client.publishVersion(b -> b.functionName("price").revisionId("x")));
    assertThat(client.listVersionsByFunction(b -> b.functionName("price")).versions()).hasSize(1);
  }

  @Test
  void numbers_of_deleted_versions_are_not_given_again() {
    publish(1);
    client.deleteFunction(b -> b.functionName("price").qualifier("1"));

    assertThat(publish(2)).isEqualTo("2");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> invoke("1"))
        .withMessageContaining("Function not found: " + ARN + ":1");
  }

  @Test
  void an_update_answers_in_progress_and_is_done_at_the_first_look() {
    lambda.deploy("price", event -> 1);
    String before = client.getFunctionConfiguration(b -> b.functionName("price")).revisionId();

    UpdateFunctionConfigurationResponse updated =
        client.updateFunctionConfiguration(
            b ->
                b.functionName("price")
                    .environment(e -> e.variables(Map.of("TABLE", "prices")))
                    .revisionId(before));

    assertThat(updated.lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
    assertThat(updated.environment().variables()).containsEntry("TABLE", "prices");
    assertThat(updated.revisionId()).isNotEqualTo(before);
    assertThat(client.getFunctionConfiguration(b -> b.functionName("price")).lastUpdateStatus())
        .isEqualTo(LastUpdateStatus.SUCCESSFUL);
    client.waiter().waitUntilFunctionUpdatedV2(b -> b.functionName("price"));
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(
            () ->
                client.updateFunctionConfiguration(
                    b -> b.functionName("price").revisionId(before).timeout(9)));
  }

  @Test
  void an_alias_names_a_version_until_it_is_told_another() {
    publish(1);
    publish(2);
    client.createAlias(b -> b.functionName("price").name("live").functionVersion("1"));

    assertThat(invoke("live").payload().asUtf8String()).isEqualTo("1");
    assertThat(invoke("live").executedVersion()).isEqualTo("1");
    client.updateAlias(b -> b.functionName("price").name("live").functionVersion("2"));
    assertThat(invoke("live").payload().asUtf8String()).isEqualTo("2");
    assertThat(lambda.function("price").lastInvocation().functionArn()).isEqualTo(ARN + ":live");
    assertThat(client.getAlias(b -> b.functionName("price").name("live")).functionVersion())
        .isEqualTo("2");
    assertThat(client.listAliases(b -> b.functionName("price").functionVersion("1")).aliases())
        .isEmpty();
    client.deleteAlias(b -> b.functionName("price").name("live"));
    assertThat(client.listAliases(b -> b.functionName("price")).aliases()).isEmpty();
  }

  @Test
  void weights_share_the_invocations_out_the_same_in_every_run() {
    publish(1);
    publish(2);
    client.createAlias(
        b ->
            b.functionName("price")
                .name("live")
                .functionVersion("1")
                .routingConfig(r -> r.additionalVersionWeights(Map.of("2", 0.1))));

    List<String> versions =
        IntStream.range(0, 1000).mapToObj(i -> invoke("live").executedVersion()).toList();

    assertThat(versions.stream().filter("2"::equals).count()).isEqualTo(CANARY);
  }

  /** What seed 7 draws of 1,000 with a weight of 0.1. */
  private static final long CANARY = 104;

  @Test
  void what_aws_refuses_of_aliases_is_refused_in_its_words() {
    publish(1);
    publish(2);
    client.createAlias(b -> b.functionName("price").name("live").functionVersion("1"));

    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(
            () ->
                client.createAlias(b -> b.functionName("price").name("live").functionVersion("2")))
        .withMessageContaining("Alias already exists: " + ARN + ":live");
    refused("7", Map.of(), 404, "Function not found: " + ARN + ":7");
    refused("1", Map.of("2", 1.5), 400, "Member must have value less than or equal to 1");
    refused("1", Map.of("1", 0.5), 400, "Invalid function version 1.");
    refused("$LATEST", Map.of("1", 0.5), 400, "$LATEST is not supported for an alias");
    refused("1", Map.of("2", 0.1, "3", 0.1), 400, "Number of items in AdditionalVersionWeights");
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(
            () -> client.createAlias(b -> b.functionName("price").name("12").functionVersion("1")))
        .withMessageContaining("Value '12' at 'name' failed to satisfy constraint");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getAlias(b -> b.functionName("price").name("none")))
        .withMessageContaining("Cannot find alias arn: " + ARN + ":none");
    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> client.deleteFunction(b -> b.functionName("price").qualifier("1")))
        .withMessageContaining("live");
    assertThat(client.listAliases(b -> b.functionName("price")).aliases())
        .extracting(AliasConfiguration::name)
        .containsExactly("live");
  }

  private void refused(String version, Map<String, Double> weights, int status, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(
            () ->
                client.createAlias(
                    b ->
                        b.functionName("price")
                            .name("new")
                            .functionVersion(version)
                            .routingConfig(r -> r.additionalVersionWeights(weights))))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(status))
        .withMessageContaining(message);
  }
}
