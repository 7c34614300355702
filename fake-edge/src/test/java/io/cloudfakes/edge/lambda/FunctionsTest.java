package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.lambda.model.State;

class FunctionsTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final String ROLE = "arn:aws:iam::123456789012:role/photos";

  private final FakeAws aws =
      FakeAws.builder()
          .seed(7)
          .startingAt(Instant.parse("2026-01-31T12:00:00Z"))
          .option(LambdaOptions.defaults().withCodeFrom(FunctionsTest.class.getClassLoader()))
          .create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_deployed_function_is_described_as_aws_describes_functions() {
    lambda.deploy("echo", event -> event);

    GetFunctionConfigurationResponse described =
        client.getFunctionConfiguration(b -> b.functionName("echo"));

    assertThat(described.functionName()).isEqualTo("echo");
    assertThat(described.functionArn()).isEqualTo(ARN + "echo");
    assertThat(described.version()).isEqualTo("$LATEST");
    assertThat(described.state()).isEqualTo(State.ACTIVE);
    assertThat(described.lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
    assertThat(described.packageType()).isEqualTo(PackageType.ZIP);
    assertThat(described.timeout()).isEqualTo(900);
    assertThat(described.memorySize()).isEqualTo(128);
    assertThat(described.lastModified()).isEqualTo("2026-01-31T12:00:00.000+0000");
    assertThat(described.revisionId()).matches("[0-9a-f-]{36}");
    GetFunctionResponse got =
        client.getFunction(b -> b.functionName(ARN + "echo").qualifier("$LATEST"));
    assertThat(got.configuration().functionArn()).isEqualTo(ARN + "echo:$LATEST");
    assertThat(got.hasTags()).isFalse();
  }

  @Test
  void a_function_that_is_not_there_cannot_be_described_or_deleted() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getFunction(b -> b.functionName("none")))
        .withMessageContaining("Function not found: " + ARN + "none");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getFunctionConfiguration(b -> b.functionName("none:4")))
        .withMessageContaining("Function not found: " + ARN + "none:4");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.deleteFunction(b -> b.functionName("none")));
  }

  @Test
  void a_deleted_function_is_gone() {
    lambda.deploy("echo", event -> event);

    int status = client.deleteFunction(b -> b.functionName("echo")).sdkHttpResponse().statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(lambda.functions()).isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo")));
  }

  @Test
  void the_latest_version_cannot_be_deleted_alone() {
    lambda.deploy("echo", event -> event);

    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> client.deleteFunction(b -> b.functionName("echo").qualifier("$LATEST")))
        .withMessageContaining("$LATEST version cannot be deleted without deleting the function.");
    assertThat(lambda.functions()).hasSize(1);
  }

  @Test
  void functions_are_listed_by_name_in_pages_of_50() {
    for (int i = 0; i < 60; i++) {
      lambda.deploy(String.format("f%02d", i), event -> event);
    }
    lambda.deploy("arn:aws:lambda:eu-west-1:123456789012:function:f00", event -> event);

    assertThat(client.listFunctions().functions()).hasSize(50);
    assertThat(client.listFunctionsPaginator(b -> b.maxItems(7)).functions())
        .extracting(FunctionConfiguration::functionName)
        .hasSize(60)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(client.listFunctions(b -> b.maxItems(60)).functions()).hasSize(50);
    assertThat(client.listFunctions(b -> b.functionVersion("ALL").maxItems(1)).functions())
        .extracting(FunctionConfiguration::functionArn)
        .containsExactly(ARN + "f00:$LATEST");
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.listFunctions(b -> b.maxItems(0)))
        .withMessageContaining("Value '0' at 'maxItems'");
  }

  private CreateFunctionResponse create(Consumer<CreateFunctionRequest.Builder> more) {
    return client.createFunction(
        b ->
            b.functionName("index")
                .runtime(Runtime.JAVA17)
                .role(ROLE)
                .handler(Photos.Index.class.getName() + "::handleRequest")
                .code(c -> c.zipFile(zip()))
                .applyMutation(more));
  }

  private static SdkBytes zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("readme");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return SdkBytes.fromByteArray(bytes.toByteArray());
  }

  @Test
  void a_function_of_a_class_on_the_class_path_is_created_and_runs() {
    CreateFunctionResponse created =
        create(b -> b.timeout(30).memorySize(512).description("d").tags(Map.of("team", "a")));

    assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
    assertThat(created.state()).isEqualTo(State.PENDING);
    assertThat(created.functionArn()).isEqualTo(ARN + "index");
    assertThat(created.codeSize()).isEqualTo((long) zip().asByteArray().length);
    GetFunctionResponse got = client.getFunction(b -> b.functionName("index"));
    assertThat(got.configuration().state()).isEqualTo(State.ACTIVE);
    assertThat(got.configuration().timeout()).isEqualTo(30);
    assertThat(got.configuration().memorySize()).isEqualTo(512);
    assertThat(got.configuration().description()).isEqualTo("d");
    assertThat(got.configuration().codeSha256()).isEqualTo(created.codeSha256());
    assertThat(got.tags()).isEqualTo(Map.of("team", "a"));
    InvokeResponse response =
        client.invoke(
            b -> b.functionName("index").payload(SdkBytes.fromUtf8String(Photos.S3_EVENT)));
    assertThat(response.payload().asUtf8String()).startsWith("\"ObjectCreated:Put");
  }

  @Test
  void defaults_are_awss() {
    create(b -> {});

    GetFunctionConfigurationResponse got =
        client.getFunctionConfiguration(b -> b.functionName("index"));
    assertThat(got.timeout()).isEqualTo(3);
    assertThat(got.memorySize()).isEqualTo(128);
    assertThat(got.architecturesAsStrings()).isEqualTo(List.of("x86_64"));
    assertThat(got.ephemeralStorage().size()).isEqualTo(512);
  }

  @Test
  void a_name_is_taken_once() {
    create(b -> {});

    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> create(b -> {}))
        .withMessageContaining("Function already exist: index");
  }

  @Test
  void a_class_that_is_not_there_or_cannot_be_made_fails_when_it_is_invoked() {
    create(b -> b.functionName("missing").handler("com.example.Missing"));
    create(b -> b.functionName("broken").handler(Photos.Unmakeable.class.getName()));

    assertThat(client.invoke(b -> b.functionName("missing")).payload().asUtf8String())
        .contains("Class not found: com.example.Missing");
    InvokeResponse broken = client.invoke(b -> b.functionName("broken"));
    assertThat(broken.functionError()).isEqualTo("Unhandled");
    assertThat(broken.payload().asUtf8String()).contains("no table");
  }

  @Test
  void what_aws_refuses_is_refused_in_its_words() {
    refused(b -> b.handler(null), 400, "Runtime and Handler are mandatory parameters");
    refused(b -> b.role("nobody"), 400, "Value 'nobody' at 'role' failed to satisfy constraint");
    refused(b -> b.timeout(901), 400, "Member must have value less than or equal to 900");
    refused(b -> b.memorySize(127), 400, "Member must have value greater than or equal to 128");
    refused(b -> b.runtime("java8"), 400, "The runtime parameter of java8 is no longer supported");
    refused(b -> b.runtime("cobol"), 400, "Value cobol at 'runtime' failed to satisfy");
    refused(
        b -> b.code(c -> c.zipFile(SdkBytes.fromUtf8String("no zip"))),
        400,
        "Could not unzip uploaded file. Please check your file, then try to upload again.");
    refused(
        b -> b.functionName("a".repeat(65)),
        400,
        "at 'functionName' failed to satisfy constraint: Member must have length less than or"
            + " equal to 64");
    refused(
        b -> b.architecturesWithStrings("x86_64", "arm64"),
        400,
        "Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint");
    assertThat(lambda.functions()).isEmpty();
  }

  @Test
  void what_is_not_modelled_is_refused_by_name() {
    refused(b -> b.code(c -> c.s3ObjectVersion("v")), 501, "Code.S3ObjectVersion");
    assertThat(lambda.functions()).isEmpty();
  }

  private void refused(Consumer<CreateFunctionRequest.Builder> change, int status, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> create(change))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(status);
              assertThat(refusal.getMessage()).contains(message);
            });
  }
}
