package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.edge.apigateway.internal.vtl.MappingTemplate;
import io.cloudfakes.edge.apigateway.internal.vtl.TemplateException;
import io.cloudfakes.edge.apigateway.internal.vtl.TemplateInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The templates of {@code templates.txt}: name, template, payload, what comes out. */
class MappingTemplateTest {
  private static final String PAYLOAD =
      """
      {"name":"Rex","type":"dog","age":3,"price":249.5,"sold":false,\
      "owner":{"first":"Ann","city":"Graz"},"tags":["a","b"],\
      "toys":[{"id":1,"label":"ball"},{"id":2,"label":"bone"}],\
      "quote":"it's \\"ok\\" a/b","none":null}\
      """;

  @TestFactory
  Stream<DynamicTest> templates_render_exactly() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : resource("templates.txt").split("\n=== ", -1)) {
      String[] parts = block.split("\n--- ?", -1);
      if (parts.length == 4) {
        String name = parts[0].replaceFirst("^=== ", "");
        String payload = parts[2].equals("the pet") ? PAYLOAD : text(parts[2]);
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(MappingTemplate.render(text(parts[1]), input(payload)))
                        .isEqualTo(text(parts[3]))));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(60);
    return tests.stream();
  }

  @Test
  void what_it_overrides_can_be_read_afterwards() {
    TemplateInput input = input("{\"code\": 418}");

    MappingTemplate.render(
        "#set($context.responseOverride.status = $input.path('$.code'))"
            + "#set($context.responseOverride.header.kind = 'teapot')",
        input);

    assertThat(input.context().at("responseOverride.status")).isEqualTo(418);
    assertThat(input.context().at("responseOverride.header.kind")).isEqualTo("teapot");
  }

  @Test
  void a_malformed_template_is_refused() {
    assertThatThrownBy(() -> MappingTemplate.check("#if($x")).isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> MappingTemplate.render("#foreach($x in", input("{}")))
        .isInstanceOf(TemplateException.class);
  }

  @Test
  void a_payload_that_is_no_json_is_told_apart() {
    assertThatThrownBy(() -> MappingTemplate.render("$input.json('$')", input("{oops")))
        .isInstanceOfSatisfying(
            TemplateException.class, failure -> assertThat(failure.isNoJson()).isTrue());
  }

  /** Without the line break that ends each part in the file. */
  private static String text(String part) {
    return part.startsWith("\n") ? part.substring(1) : part;
  }

  static TemplateInput input(String payload) {
    ContextVariable context =
        new ContextVariable()
            .with("httpMethod", "POST")
            .with("resourcePath", "/pets/{petId}")
            .with("stage", "prod")
            .with("requestId", "r-1");
    context.part("identity").with("sourceIp", "127.0.0.1");
    context.part("authorizer").with("principalId", "ann").part("claims").with("sub", "s-1");
    context.part("requestOverride").part("path");
    context.part("requestOverride").part("header");
    context.part("responseOverride").part("header");
    return new TemplateInput(
        payload,
        map("petId", "42", "both", "path"),
        map("page", "2", "both", "query"),
        map("X-Trace", "t-1", "both", "header"),
        context,
        map("table", "pets", "host", "example.com"));
  }

  private static Map<String, String> map(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        MappingTemplateTest.class.getResourceAsStream("/io/cloudfakes/edge/apigateway/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }
}
