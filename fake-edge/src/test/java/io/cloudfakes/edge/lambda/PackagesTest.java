package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.PackageType;

/** Uploaded code: what runs, what is kept, what is refused. */
class PackagesTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/photos";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void create(String name, String runtime, String handler, SdkBytes zip) {
    client.createFunction(
        b ->
            b.functionName(name)
                .runtime(runtime)
                .role(ROLE)
                .handler(handler)
                .code(c -> c.zipFile(zip)));
  }

  private String invoke(String name, String event) {
    InvokeResponse reply =
        client.invoke(b -> b.functionName(name).payload(SdkBytes.fromUtf8String(event)));
    return reply.payload().asUtf8String();
  }

  @Test
  void a_package_runs_with_classes_of_its_own() {
    SdkBytes zip = Packages.of(UploadedHandlers.Counting.class);
    create("a", "java17", UploadedHandlers.Counting.class.getName(), zip);
    create("b", "java17", UploadedHandlers.Counting.class.getName(), zip);

    assertThat(invoke("a", "{}")).isEqualTo("1");
    assertThat(invoke("a", "{}")).isEqualTo("2");
    assertThat(invoke("b", "{}")).isEqualTo("1");
  }

  @Test
  void new_code_is_a_new_instance() {
    SdkBytes zip = Packages.of(UploadedHandlers.Counting.class);
    create("a", "java17", UploadedHandlers.Counting.class.getName(), zip);
    invoke("a", "{}");

    client.updateFunctionCode(b -> b.functionName("a").zipFile(zip));

    assertThat(invoke("a", "{}")).isEqualTo("1");
  }

  @Test
  void the_handlers_method_gets_what_its_parameters_ask_for() {
    String type = UploadedHandlers.Methods.class.getName();
    SdkBytes zip = Packages.of(UploadedHandlers.Methods.class);
    create("one", "java21", type + "::one", zip);
    create("two", "java21", type + "::two", zip);
    create("length", "java21", type + "::length", zip);
    create("streams", "java21", type + "::streams", zip);
    create("fails", "java21", type + "::fails", zip);
    create("missing", "java21", type + "::missing", zip);

    assertThat(invoke("one", "{\"n\":\"1\"}")).isEqualTo("\"one 1\"");
    assertThat(invoke("two", "{\"n\":\"2\"}")).isEqualTo("\"two 2 two\"");
    assertThat(invoke("length", "\"four\"")).isEqualTo("4");
    assertThat(invoke("streams", "[1,2]")).isEqualTo("[1,2]");
    assertThat(invoke("fails", "{}")).contains("\"errorMessage\":\"no table\"");
    assertThat(invoke("missing", "{}")).contains("No public method named missing");
  }

  @Test
  void classes_that_a_package_lacks_come_from_the_class_path() {
    create(
        "a",
        "java17",
        UploadedHandlers.Methods.class.getName() + "::length",
        Packages.of("readme.txt", "nothing"));

    assertThat(invoke("a", "\"four\"")).isEqualTo("4");
  }

  @Test
  void a_package_of_another_language_is_kept_and_runs_by_its_java_stand_in() {
    create("js", "nodejs22.x", "index.handler", Packages.of("index.mjs", "export const x = 1"));

    assertThat(invoke("js", "{}"))
        .contains("is a package of nodejs22.x, which Cloudfakes keeps and cannot run")
        .contains("standIn(");
    lambda.standIn("js", event -> "stood in for " + event.get("who").asText());
    assertThat(invoke("js", "{\"who\":\"me\"}")).isEqualTo("\"stood in for me\"");
    client.updateFunctionCode(
        b -> b.functionName("js").zipFile(Packages.of("index.mjs", "export const x = 2")));
    assertThat(invoke("js", "{\"who\":\"you\"}")).isEqualTo("\"stood in for you\"");
  }

  @Test
  void an_image_is_kept_and_runs_by_its_java_stand_in() {
    String uri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/photos:1";
    lambda.standIn("image", event -> "stood in");

    client.createFunction(
        b ->
            b.functionName("image")
                .role(ROLE)
                .packageType(PackageType.IMAGE)
                .code(c -> c.imageUri(uri)));

    assertThat(invoke("image", "{}")).isEqualTo("\"stood in\"");
    assertThat(client.getFunction(b -> b.functionName("image")).code().imageUri()).isEqualTo(uri);
  }

  @Test
  void what_leaves_the_package_or_is_no_package_is_refused_and_nothing_is_made() {
    refused(Packages.of("../escape.txt", "x"), "Could not unzip uploaded file.");
    refused(Packages.of("/etc/passwd", "x"), "Could not unzip uploaded file.");
    refused(Packages.of("a/../../b", "x"), "Could not unzip uploaded file.");
    refused(Packages.zip(Map.of()), "Could not unzip uploaded file.");
    refused(SdkBytes.fromUtf8String("PK no zip at all"), "Could not unzip uploaded file.");
    refused(bomb(), "Unzipped size must be smaller than 262144000 bytes");
    assertThat(lambda.functions()).isEmpty();
  }

  private void refused(SdkBytes zip, String message) {
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> create("f", "java17", "A", zip))
        .withMessageContaining(message);
  }

  /** 260 MB of nothing, packed into less than one. */
  private static SdkBytes bomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] nothing = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      for (int i = 0; i < 260; i++) {
        zip.write(nothing);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return SdkBytes.fromByteArray(out.toByteArray());
  }
}
