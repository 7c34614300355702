package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;

/** Which services may invoke a function, and what they learn of it. */
class TriggersTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final String API = "arn:aws:execute-api:us-east-1:123456789012:a1b2c3/*/GET/pets";
  private static final String FOREIGN = "arn:aws:execute-api:us-east-1:210987654321:a1b2c3/*/*/*";
  private static final String BUCKET = "arn:aws:s3:::photos";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);
  private final FunctionTarget target = aws.links().find(FunctionTarget.class).orElseThrow();

  @BeforeEach
  void create() {
    client.createFunction(
        b ->
            b.functionName("made")
                .runtime("java17")
                .role("arn:aws:iam::123456789012:role/photos")
                .handler(UploadedHandlers.Methods.class.getName() + "::one")
                .code(c -> c.zipFile(Packages.of(UploadedHandlers.Methods.class))));
    lambda.deploy("open", event -> "open to all of the account");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private FunctionResult call(String function, String source) {
    return target.call(
        new FunctionCall(
            ARN + function, Bytes.utf8("{\"n\":\"1\"}"), "apigateway.amazonaws.com", source));
  }

  private void permit(Consumer<AddPermissionRequest.Builder> how) {
    client.addPermission(
        b ->
            b.functionName("made")
                .statementId("s" + aws.calls().all().size())
                .action("lambda:InvokeFunction")
                .applyMutation(how));
  }

  @Test
  void a_function_that_was_created_lets_in_those_its_policy_names() {
    assertThat(call("made", API))
        .isEqualTo(
            new FunctionResult.Refused(
                403,
                "AccessDeniedException",
                "User: apigateway.amazonaws.com is not authorized to perform:"
                    + " lambda:InvokeFunction on resource: "
                    + ARN
                    + "made because no resource-based policy allows the lambda:InvokeFunction"
                    + " action"));

    permit(
        b ->
            b.principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:123456789012:a1b2c3/*"));

    assertThat(call("made", API)).isEqualTo(new FunctionResult.Returned(Bytes.utf8("\"one 1\"")));
    assertThat(call("made", API.replace("a1b2c3", "other")))
        .isInstanceOf(FunctionResult.Refused.class);
    assertThat(lambda.function("made").lastInvocation().source()).isEqualTo(API);
  }

  @Test
  void a_policy_is_of_the_version_or_alias_that_is_invoked() {
    client.publishVersion(b -> b.functionName("made"));
    client.createAlias(b -> b.functionName("made").name("live").functionVersion("1"));
    permit(b -> b.principal("apigateway.amazonaws.com").qualifier("live"));

    assertThat(call("made:live", API)).isInstanceOf(FunctionResult.Returned.class);
    assertThat(call("made:1", API)).isInstanceOf(FunctionResult.Refused.class);
    assertThat(call("made", API)).isInstanceOf(FunctionResult.Refused.class);
    assertThat(lambda.function("made").lastInvocation().version()).isEqualTo("1");
  }

  @Test
  void a_function_the_test_deployed_is_open_to_triggers_of_its_account_alone() {
    assertThat(call("open", API)).isInstanceOf(FunctionResult.Returned.class);
    assertThat(call("open", FOREIGN)).isInstanceOf(FunctionResult.Refused.class);

    client.addPermission(
        b ->
            b.functionName("open")
                .statementId("theirs")
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceAccount("210987654321"));

    assertThat(call("open", FOREIGN)).isInstanceOf(FunctionResult.Returned.class);
  }

  @Test
  void a_role_of_the_account_needs_no_policy() {
    assertThat(
            target.call(
                new FunctionCall(
                    ARN + "made", Bytes.utf8("{}"), "arn:aws:iam::123456789012:role/api", API)))
        .isInstanceOf(FunctionResult.Returned.class);
    assertThat(
            target.call(
                new FunctionCall(
                    ARN + "made", Bytes.utf8("{}"), "arn:aws:iam::210987654321:role/api", FOREIGN)))
        .isInstanceOf(FunctionResult.Refused.class);
  }

  @Test
  void a_bucket_is_of_the_account_that_owns_it() {
    aws.links().register(ObjectStore.class, new OneBucket("123456789012"));
    permit(b -> b.principal("s3.amazonaws.com").sourceArn(BUCKET).sourceAccount("123456789012"));

    assertThat(target.accepts(ARN + "made", BUCKET)).isTrue();
    assertThat(target.accepts(ARN + "made", BUCKET + "2")).isFalse();
    target.invokeAsync(ARN + "made", Bytes.utf8("{\"n\":\"2\"}"), BUCKET);
    assertThat(lambda.function("made").lastInvocation().replyText()).isEqualTo("\"one 2\"");

    aws.links().register(ObjectStore.class, new OneBucket("210987654321"));
    assertThat(target.accepts(ARN + "made", BUCKET)).isFalse();
    assertThat(target.accepts(ARN + "open", BUCKET)).isFalse();
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> target.invokeAsync(ARN + "made", Bytes.utf8("{}"), BUCKET))
        .withMessageContaining("is not authorized to perform: lambda:InvokeFunction");
  }

  @Test
  void a_caller_learns_how_an_invocation_ended() {
    lambda.deploy(
        "fails",
        event -> {
          throw new IllegalStateException("no table");
        });
    client.putFunctionConcurrency(b -> b.functionName("open").reservedConcurrentExecutions(0));

    assertThat(call("fails", API))
        .isInstanceOfSatisfying(
            FunctionResult.Failed.class,
            failed -> {
              assertThat(failed.functionError()).isEqualTo("Unhandled");
              assertThat(failed.payload().utf8()).contains("\"errorMessage\":\"no table\"");
            });
    assertThat(call("open", API))
        .isEqualTo(new FunctionResult.Refused(429, "TooManyRequestsException", "Rate Exceeded."));
    assertThat(call("none", API))
        .isEqualTo(
            new FunctionResult.Refused(
                404, "ResourceNotFoundException", "Function not found: " + ARN + "none"));
    assertThat(call("open:7", API)).isInstanceOf(FunctionResult.Refused.class);
    assertThat(
            target.call(new FunctionCall("arn:aws:sqs:us-east-1:1:q", Bytes.utf8("{}"), "x", API)))
        .isInstanceOf(FunctionResult.Refused.class);
    assertThat(
            target.call(
                new FunctionCall(ARN + "fails", Bytes.utf8("{"), "apigateway.amazonaws.com", API)))
        .isInstanceOfSatisfying(
            FunctionResult.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("InvalidRequestContentException"));
  }

  @Test
  void object_lambda_waits_for_the_function_by_the_plain_link() {
    assertThat(target.invoke(ARN + "made", Bytes.utf8("{\"n\":\"3\"}"), API).utf8())
        .isEqualTo("\"one 3\"");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> target.invoke(ARN + "made", Bytes.utf8("[]"), API));
  }

  /** One bucket of one account, without objects. */
  private record OneBucket(String account) implements ObjectStore {
    @Override
    public Optional<String> owner(String bucket) {
      return bucket.equals("photos") ? Optional.of(account) : Optional.empty();
    }

    @Override
    public List<String> keys(String bucket, String prefix) {
      return List.of();
    }

    @Override
    public Optional<Bytes> read(String bucket, String key) {
      return Optional.empty();
    }

    @Override
    public String write(String bucket, String key, Bytes content, Encryption encryption) {
      throw new UnsupportedOperationException();
    }
  }
}
