package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;

/** Every part of a request, by every kind of statement that looks at parts. */
class FieldsTest {
  /**
   * A part of requests.
   *
   * @param with a request in which the part is that text
   */
  private record Part(
      String name, FieldToMatch field, java.util.function.Function<String, Asked> with) {}

  /** A request. */
  private record Asked(String path, Consumer<OutgoingRequest.Builder> more) {}

  private static FieldToMatch field(Consumer<FieldToMatch.Builder> choice) {
    return FieldToMatch.builder().applyMutation(choice).build();
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("header", Looks.header("X-Text"), t -> headed("x-text", t)),
          new Part(
              "argument",
              field(f -> f.singleQueryArgument(a -> a.name("ID"))),
              t -> new Asked("/?x=1&id=" + t, r -> {})),
          new Part(
              "second of an argument",
              field(f -> f.singleQueryArgument(a -> a.name("id"))),
              t -> new Asked("/?id=none&id=" + t, r -> {})),
          new Part(
              "all arguments",
              field(f -> f.allQueryArguments(a -> {})),
              t -> new Asked("/?x=1&any=" + t, r -> {})),
          new Part("query", Looks.query(), t -> new Asked("/?" + t, r -> {})),
          new Part("path", Looks.path(), t -> new Asked("/" + t, r -> {})),
          new Part("method", Looks.method(), t -> new Asked("/", r -> r.method(t))),
          new Part("body", Looks.body(), t -> bodied(t)),
          new Part(
              "JSON value",
              json("VALUE", "/a/1/b"),
              t -> bodied("{\"a\":[0,{\"b\":\"" + t + "\"}]}")),
          new Part(
              "JSON below a path",
              json("VALUE", "/a"),
              t -> bodied("{\"a\":[0,{\"b\":\"" + t + "\"}]}")),
          new Part("JSON key", json("KEY", "/a"), t -> bodied("{\"a\":{\"" + t + "\":1}}")),
          new Part(
              "all JSON",
              field(f -> f.jsonBody(j -> j.matchPattern(p -> p.all(a -> {})).matchScope("ALL"))),
              t -> bodied("[{\"x\":[[\"" + t + "\"]]}]")),
          new Part(
              "included headers",
              field(
                  f ->
                      f.headers(
                          h ->
                              h.matchPattern(p -> p.includedHeaders("x-TEXT"))
                                  .matchScope("VALUE")
                                  .oversizeHandling("CONTINUE"))),
              t -> headed("X-Text", t)),
          new Part(
              "not excluded headers",
              field(
                  f ->
                      f.headers(
                          h ->
                              h.matchPattern(p -> p.excludedHeaders("x-other"))
                                  .matchScope("ALL")
                                  .oversizeHandling("CONTINUE"))),
              t -> headed("X-Text", t)),
          new Part(
              "header names",
              field(
                  f ->
                      f.headers(
                          h ->
                              h.matchPattern(p -> p.all(a -> {}))
                                  .matchScope("KEY")
                                  .oversizeHandling("CONTINUE"))),
              t -> headed(t, "1")),
          new Part(
              "included cookies",
              field(
                  f ->
                      f.cookies(
                          c ->
                              c.matchPattern(p -> p.includedCookies("session"))
                                  .matchScope("VALUE")
                                  .oversizeHandling("CONTINUE"))),
              t -> headed("Cookie", "a=1; session=" + t)),
          new Part(
              "cookie names",
              field(
                  f ->
                      f.cookies(
                          c ->
                              c.matchPattern(p -> p.all(a -> {}))
                                  .matchScope("KEY")
                                  .oversizeHandling("CONTINUE"))),
              t -> headed("Cookie", t + "=1")));

  private static FieldToMatch json(String scope, String path) {
    return field(
        f ->
            f.jsonBody(
                j ->
                    j.matchPattern(p -> p.includedPaths(path))
                        .matchScope(scope)
                        .invalidFallbackBehavior("NO_MATCH")));
  }

  private static Asked headed(String name, String value) {
    return new Asked("/", r -> r.header(name, value));
  }

  private static Asked bodied(String body) {
    return new Asked("/", r -> r.method("POST").body(Bytes.utf8(body)));
  }

  /** Statements that match {@code Attack1}, some only transformed, and not {@code benign}. */
  private static List<Statement> statements(FieldToMatch field) {
    TextTransformation lower = TextTransformation.builder().priority(0).type("LOWERCASE").build();
    List<Statement> all = new ArrayList<>();
    all.add(Looks.bytes("CONTAINS", field, "ttack"));
    all.add(Looks.bytes("CONTAINS_WORD", field, "Attack1"));
    all.add(Looks.bytes("EXACTLY", field, "Attack1"));
    all.add(
        Statement.builder()
            .regexMatchStatement(
                r -> r.regexString("attack[0-9]").fieldToMatch(field).textTransformations(lower))
            .build());
    all.add(
        Statement.builder()
            .sizeConstraintStatement(
                s ->
                    s.comparisonOperator("EQ")
                        .size(7L)
                        .fieldToMatch(field)
                        .textTransformations(Looks.NONE))
            .build());
    return all;
  }

  @TestFactory
  Stream<DynamicTest> each_part_is_looked_at_by_each_statement() {
    return PARTS.stream().map(part -> DynamicTest.dynamicTest(part.name(), () -> look(part)));
  }

  private static void look(Part part) {
    for (Statement statement : statements(part.field())) {
      String text = statement.toString();
      // A path has a slash before the text, and header names with values beside them others.
      boolean whole = text.contains("EXACTLY") || text.contains("ComparisonOperator=EQ");
      if (whole && part.name().equals("path")) {
        continue;
      }
      try (FakeAws aws = FakeAws.create()) {
        GuardedStage stage = new GuardedStage(aws);
        stage.protect(rule("look", 0, block(), statement));
        Asked attack = part.with().apply("Attack1");
        Asked benign = part.with().apply("benign");
        assertThat(stage.stops(attack.path(), attack.more())).as(text).isTrue();
        assertThat(stage.stops(benign.path(), benign.more())).as(text).isFalse();
        assertThat(stage.stops("/")).as("nothing there: " + text).isFalse();
      }
    }
  }
}
