package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

class DeployTest {
  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private static String reply(FakeAws world, String name, String event) {
    InvokeResponse response =
        world
            .client(LambdaClient.class)
            .invoke(b -> b.functionName(name).payload(SdkBytes.fromUtf8String(event)));
    String reply = response.payload().asUtf8String();
    return response.functionError() == null ? reply : response.functionError() + reply;
  }

  private String reply(String name, String event) {
    return reply(aws, name, event);
  }

  @Test
  void a_handler_of_an_aws_event_gets_it_as_the_managed_runtime_reads_it() {
    lambda.deploy("index", new Photos.Index());

    assertThat(reply("index", Photos.S3_EVENT))
        .isEqualTo(
            "\"ObjectCreated:Put DOC-EXAMPLE-BUCKET/b21b84d653bb07b05b1e6b33684dc11b 1305107"
                + " at 2019-09-03T19:37:27.192Z D82B88E5F771F645\"");
  }

  @Test
  void a_handlers_types_are_found_in_its_parents() {
    lambda.deploy("count", new Photos.AddOne());

    assertThat(reply("count", "{\"id\":\"o-1\",\"items\":2,\"unknown\":true}"))
        .isEqualTo("{\"id\":\"o-1\",\"items\":3}");
  }

  @Test
  void an_anonymous_class_tells_its_types() {
    lambda.deploy(
        "sum",
        new RequestHandler<List<Integer>, Integer>() {
          @Override
          public Integer handleRequest(
              List<Integer> event, com.amazonaws.services.lambda.runtime.Context context) {
            return event.stream().mapToInt(Integer::intValue).sum();
          }
        });

    assertThat(reply("sum", "[1,2,3]")).isEqualTo("6");
  }

  @Test
  void a_stream_handler_reads_and_writes_the_very_bytes() {
    lambda.deploy("copy", new Photos.Copy());
    lambda.deploy("raw", (in, out, context) -> out.write(in.readAllBytes()));

    assertThat(reply("copy", "{ \"a\" :  1 }")).isEqualTo("{ \"a\" :  1 }");
    assertThat(reply("raw", "[ ]")).isEqualTo("[ ]");
  }

  @Test
  void java_lambdas_take_the_events_json_or_name_their_type() {
    lambda.deploy("json", event -> Map.of("twice", event.get("n").asInt() * 2));
    lambda.deploy("text", String.class, text -> text.toUpperCase(java.util.Locale.ROOT));
    lambda.deploy(
        "order", Photos.Order.class, (order, context) -> context.getFunctionName() + order.getId());

    assertThat(reply("json", "{\"n\":4}")).isEqualTo("{\"twice\":8}");
    assertThat(reply("text", "\"abc\"")).isEqualTo("\"ABC\"");
    assertThat(reply("order", "{\"id\":\"o-1\"}")).isEqualTo("\"ordero-1\"");
  }

  @Test
  void a_java_lambda_whose_event_type_is_erased_is_refused_with_what_to_write_instead() {
    RequestHandler<Photos.Order, String> erased = (order, context) -> order.getId();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> lambda.deploy("order", erased))
        .withMessageContaining("Java forgets the types of lambdas")
        .withMessageContaining("deploy(name, S3Event.class, handler)");
    assertThat(lambda.functions()).isEmpty();
  }

  @Test
  void an_event_that_does_not_fit_the_handlers_type_is_an_error_of_the_function() {
    lambda.deploy("order", new Photos.AddOne());

    assertThat(reply("order", "[1]"))
        .startsWith(
            "Unhandled{\"errorMessage\":\"An error occurred during JSON parsing\","
                + "\"errorType\":\"java.lang.RuntimeException\"");
  }

  @Test
  void deploying_again_replaces_the_code_and_keeps_the_rest() {
    lambda.deploy("f", event -> 1);
    LambdaClient client = aws.client(LambdaClient.class);
    client.addPermission(
        b ->
            b.functionName("f")
                .statementId("s")
                .action("lambda:InvokeFunction")
                .principal("s3.amazonaws.com"));
    String revision = client.getFunctionConfiguration(b -> b.functionName("f")).revisionId();

    lambda.deploy("f", event -> 2);

    assertThat(reply("f", "{}")).isEqualTo("2");
    assertThat(client.getPolicy(b -> b.functionName("f")).policy()).contains("\"Sid\":\"s\"");
    assertThat(client.getFunctionConfiguration(b -> b.functionName("f")).revisionId())
        .isNotEqualTo(revision);
  }

  @Test
  void a_function_may_be_deployed_into_another_region() {
    LambdaFunction there =
        lambda.deploy("arn:aws:lambda:eu-west-1:123456789012:function:f", event -> "there");

    assertThat(there.arn()).isEqualTo("arn:aws:lambda:eu-west-1:123456789012:function:f");
    assertThat(aws.client(LambdaClient.class).listFunctions().functions()).isEmpty();
  }

  @Test
  void a_function_of_a_name_that_is_not_there_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lambda.function("none"))
        .withMessageContaining("There is no function arn:aws:lambda:us-east-1:123456789012:");
  }

  @Test
  void a_handler_may_call_the_world_it_runs_in_and_invoke_other_functions() {
    lambda.deploy("inner", event -> event.asInt() + 1);
    LambdaClient client = aws.client(LambdaClient.class);
    lambda.deploy(
        "outer",
        event ->
            client
                .invoke(
                    b -> b.functionName("inner").payload(SdkBytes.fromUtf8String(event.toString())))
                .payload()
                .asUtf8String());

    assertThat(reply("outer", "41")).isEqualTo("\"42\"");
  }

  @Test
  void a_fork_has_the_functions_of_its_parent_with_handlers_of_its_own() {
    List<FakeAws> made = new ArrayList<>();
    lambda.deployIn(
        "where",
        Object.class,
        world -> {
          made.add(world);
          return (event, context) -> world.clock().instant().toString();
        });
    lambda.deploy("same", event -> "same");
    assertThat(made).containsExactly(aws);

    try (FakeAws fork = aws.fork()) {
      fork.clock().advance(java.time.Duration.ofDays(1));
      assertThat(reply(fork, "where", "{}")).startsWith("\"" + fork.clock().instant());
      assertThat(reply(fork, "same", "{}")).isEqualTo("\"same\"");
      assertThat(reply(fork, "where", "{}")).startsWith("\"" + fork.clock().instant());
      assertThat(made).containsExactly(aws, fork);
      assertThat(fork.fake(FakeLambda.class).function("where").invocations()).hasSize(2);
    }
    assertThat(lambda.function("where").invocations()).isEmpty();
    assertThat(reply("where", "{}")).startsWith("\"" + aws.clock().instant());
    assertThat(made).hasSize(2);
  }

  @Test
  void what_a_fork_deploys_or_deletes_its_parent_does_not_see() {
    lambda.deploy("f", event -> "parent");
    try (FakeAws fork = aws.fork()) {
      fork.fake(FakeLambda.class).deploy("f", event -> "child");
      fork.fake(FakeLambda.class).deploy("g", event -> "child");
      assertThat(reply(fork, "f", "{}")).isEqualTo("\"child\"");
    }
    assertThat(reply("f", "{}")).isEqualTo("\"parent\"");
    assertThat(lambda.functions()).hasSize(1);
  }

  @Test
  void a_reset_world_runs_what_is_deployed_after_the_reset() {
    lambda.deployIn("f", String.class, world -> (event, context) -> "before");
    assertThat(reply("f", "\"\"")).isEqualTo("\"before\"");
    aws.reset();
    assertThat(lambda.functions()).isEmpty();
    lambda.deployIn("f", String.class, world -> (event, context) -> "after");
    assertThat(reply("f", "\"\"")).isEqualTo("\"after\"");
  }
}
