package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.edge.lambda.Packages;
import io.cloudfakes.edge.lambda.UploadedHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/** Functions: made, described, changed, invoked and deleted. */
final class FunctionScenarios {
  private FunctionScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateFunction", FunctionScenarios::create)
        .on("GetFunction", FunctionScenarios::get)
        .on("GetFunctionConfiguration", FunctionScenarios::configuration)
        .on("ListFunctions", FunctionScenarios::list)
        .on("UpdateFunctionCode", FunctionScenarios::updateCode)
        .on("UpdateFunctionConfiguration", FunctionScenarios::update)
        .on("DeleteFunction", FunctionScenarios::delete)
        .on("Invoke", FunctionScenarios::invoke)
        .on("InvokeWithResponseStream", FunctionScenarios::stream);
  }

  private static void create(Stage stage) {
    CreateFunctionResponse made =
        stage.create(
            b ->
                b.timeout(7)
                    .memorySize(512)
                    .description("Says it again")
                    .environment(e -> e.variables(Map.of("STAGE", "beta")))
                    .tags(Map.of("team", "photos")));
    assertThat(made.functionArn()).isEqualTo(ARN);
    assertThat(made.state()).isEqualTo(State.PENDING);
    assertThat(made.timeout()).isEqualTo(7);
    assertThat(made.environment().variables()).containsEntry("STAGE", "beta");
    assertThat(made.codeSize()).isPositive();
    assertThat(stage.invoke(null)).isEqualTo("\"one 1\"");
    assertThatExceptionOfType(ResourceConflictException.class).isThrownBy(stage::function);
  }

  private static void get(Stage stage) {
    stage.create(b -> b.tags(Map.of("team", "photos")));
    GetFunctionResponse found = stage.lambda().getFunction(b -> b.functionName(ARN));
    assertThat(found.configuration().functionName()).isEqualTo(NAME);
    assertThat(found.configuration().state()).isEqualTo(State.ACTIVE);
    assertThat(found.code().repositoryType()).isEqualTo("S3");
    assertThat(found.tags()).containsExactly(Map.entry("team", "photos"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getFunction(b -> b.functionName("none")));
  }

  private static void configuration(Stage stage) {
    stage.published();
    GetFunctionConfigurationResponse found =
        stage.lambda().getFunctionConfiguration(b -> b.functionName(NAME).qualifier("1"));
    assertThat(found.functionArn()).isEqualTo(ARN + ":1");
    assertThat(found.version()).isEqualTo("1");
    assertThat(found.lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
  }

  private static void list(Stage stage) {
    stage.function();
    stage.create(b -> b.functionName("alpha"));
    assertThat(stage.lambda().listFunctions(b -> {}).functions())
        .extracting(FunctionConfiguration::functionName)
        .containsExactly("alpha", NAME);
    var page = stage.lambda().listFunctions(b -> b.maxItems(1));
    assertThat(page.functions()).hasSize(1);
    assertThat(stage.lambda().listFunctions(b -> b.marker(page.nextMarker())).functions())
        .extracting(FunctionConfiguration::functionName)
        .containsExactly(NAME);
  }

  private static void updateCode(Stage stage) {
    stage.function();
    SdkBytes other = Packages.of(UploadedHandlers.Methods.class, UploadedHandlers.class);
    UpdateFunctionCodeResponse updated =
        stage.lambda().updateFunctionCode(b -> b.functionName(NAME).zipFile(other).publish(true));
    assertThat(updated.version()).isEqualTo("1");
    assertThat(updated.codeSize()).isEqualTo(other.asByteArray().length);
    assertThat(stage.invoke("1")).isEqualTo("\"one 1\"");
  }

  private static void update(Stage stage) {
    stage.function();
    UpdateFunctionConfigurationResponse updated =
        stage
            .lambda()
            .updateFunctionConfiguration(
                b ->
                    b.functionName(NAME)
                        .handler(UploadedHandlers.Methods.class.getName() + "::two")
                        .timeout(30));
    assertThat(updated.lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
    assertThat(updated.timeout()).isEqualTo(30);
    assertThat(stage.invoke(null)).isEqualTo("\"two 1 echo\"");
  }

  private static void delete(Stage stage) {
    stage.published();
    stage.lambda().deleteFunction(b -> b.functionName(NAME));
    assertThat(stage.lambda().listFunctions(b -> {}).functions()).isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().deleteFunction(b -> b.functionName(NAME)));
  }

  private static void invoke(Stage stage) {
    stage.function();
    InvokeResponse reply =
        stage
            .lambda()
            .invoke(
                b ->
                    b.functionName(NAME)
                        .logType(LogType.TAIL)
                        .payload(SdkBytes.fromUtf8String("{\"n\":\"2\"}")));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.executedVersion()).isEqualTo("$LATEST");
    assertThat(reply.payload().asUtf8String()).isEqualTo("\"one 2\"");
    assertThat(reply.logResult()).isNotEmpty();
    assertThat(
            stage
                .lambda()
                .invoke(b -> b.functionName(NAME).payload(SdkBytes.fromUtf8String("[]")))
                .functionError())
        .isEqualTo("Unhandled");
  }

  private static void stream(Stage stage) {
    stage.function();
    List<String> chunks = new ArrayList<>();
    stage
        .async()
        .invokeWithResponseStream(
            b -> b.functionName(NAME).payload(SdkBytes.fromUtf8String("{\"n\":\"3\"}")),
            InvokeWithResponseStreamResponseHandler.builder()
                .subscriber(
                    InvokeWithResponseStreamResponseHandler.Visitor.builder()
                        .onPayloadChunk(chunk -> chunks.add(chunk.payload().asUtf8String()))
                        .build())
                .build())
        .join();
    assertThat(chunks).containsExactly("\"one 3\"");
  }
}
