package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.transport.client.ClientSettings;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.AddPermissionResponse;
import software.amazon.awssdk.services.lambda.model.GetPolicyResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

class PermissionsTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:echo";
  private static final String S3 =
      "{\"Sid\":\"s3\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"s3.amazonaws.com\"},"
          + "\"Action\":\"lambda:InvokeFunction\",\"Resource\":\""
          + ARN
          + "\",\"Condition\":{\"StringEquals\":{\"AWS:SourceAccount\":\"123456789012\"},"
          + "\"ArnLike\":{\"AWS:SourceArn\":\"arn:aws:s3:::photos\"}}}";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final LambdaClient client = aws.client(LambdaClient.class);

  @BeforeEach
  void deploy() {
    aws.fake(FakeLambda.class).deploy("echo", event -> event);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private AddPermissionResponse add(Consumer<AddPermissionRequest.Builder> more) {
    return client.addPermission(
        b ->
            b.functionName("echo")
                .statementId("s3")
                .action("lambda:InvokeFunction")
                .principal("s3.amazonaws.com")
                .applyMutation(more));
  }

  private GetPolicyResponse policy() {
    return client.getPolicy(b -> b.functionName("echo"));
  }

  @Test
  void a_statement_is_written_as_aws_writes_it() {
    AddPermissionResponse added =
        add(b -> b.sourceArn("arn:aws:s3:::photos").sourceAccount("123456789012"));

    assertThat(added.sdkHttpResponse().statusCode()).isEqualTo(201);
    assertThat(added.statement()).isEqualTo(S3);
    assertThat(policy().policy())
        .isEqualTo("{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[" + S3 + "]}");
  }

  @Test
  void an_account_is_a_principal_by_its_root() {
    assertThat(add(b -> b.principal("210987654321")).statement())
        .contains("\"Principal\":{\"AWS\":\"arn:aws:iam::210987654321:root\"}");
    assertThat(add(b -> b.statementId("all").principal("*")).statement())
        .contains("\"Principal\":\"*\"");
  }

  @Test
  void a_statement_id_is_taken_once() {
    add(b -> {});

    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> add(b -> {}))
        .withMessageContaining(
            "The statement id (s3) provided already exists. Please provide a new statement id, or"
                + " remove the existing statement.");
  }

  @Test
  void a_revision_that_is_not_the_latest_is_refused() {
    add(b -> {});
    String revision = policy().revisionId();
    add(b -> b.statementId("two").revisionId(revision));

    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(() -> add(b -> b.statementId("three").revisionId(revision)))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(412));
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(
            () ->
                client.removePermission(
                    b -> b.functionName("echo").statementId("two").revisionId(revision)));
  }

  @Test
  void a_removed_statement_is_gone() {
    add(b -> {});

    int status =
        client
            .removePermission(b -> b.functionName("echo").statementId("s3"))
            .sdkHttpResponse()
            .statusCode();

    assertThat(status).isEqualTo(204);
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(this::policy)
        .withMessageContaining("The resource you requested does not exist.");
  }

  @Test
  void what_is_not_there_cannot_be_removed() {
    cannotRemove("echo", "s3", "No policy is associated with the given resource.");
    add(b -> {});
    cannotRemove("echo", "other", "Statement other is not found in resource policy.");
    cannotRemove(
        "none", "s3", "No policy found for: arn:aws:lambda:us-east-1:123456789012:function:none");
  }

  private void cannotRemove(String function, String sid, String message) {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.removePermission(b -> b.functionName(function).statementId(sid)))
        .withMessageContaining(message);
  }

  @Test
  void what_aws_refuses_is_refused_in_its_words() {
    refused(b -> b.statementId("example.com"), 400, "Value 'example.com' at 'statementId'");
    refused(b -> b.principal("nobody"), 400, "The provided principal was invalid.");
    refused(b -> b.action("s3:GetObject"), 400, "Value 's3:GetObject' at 'action'");
    refused(b -> b.qualifier("$LATEST"), 400, "We currently do not support adding policies for");
    refused(b -> b.qualifier("42"), 404, "Function not found: " + ARN + ":42");
    refused(b -> b.qualifier("live"), 404, "Cannot find alias arn: " + ARN + ":live");
    refused(b -> b.functionUrlAuthType("SOME"), 400, "Value 'SOME' at 'functionUrlAuthType'");
  }

  private void refused(Consumer<AddPermissionRequest.Builder> change, int status, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> add(change))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(status);
              assertThat(refusal.getMessage()).contains(message);
            });
  }

  @Test
  void another_account_is_denied_and_told_when_a_policy_might_have_let_it_in() {
    String foreign = "arn:aws:lambda:us-east-1:210987654321:function:theirs";
    aws.fake(FakeLambda.class).deploy(foreign, event -> event);
    LambdaClient theirs =
        aws.client(
            LambdaClient.class,
            ClientSettings.defaults().withCredentials("210987654321", "secret"));

    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName(foreign)))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
    theirs.addPermission(
        b ->
            b.functionName("theirs")
                .statementId("us")
                .action("lambda:InvokeFunction")
                .principal("123456789012"));
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName(foreign)))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(501))
        .withMessageContaining("resource policies that let another account in");
  }
}
