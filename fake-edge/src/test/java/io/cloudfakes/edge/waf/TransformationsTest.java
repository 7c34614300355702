package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformationType;

/** What each text transformation makes of bytes, as the WAF guide describes them. */
class TransformationsTest {
  /** Texts hold one byte in each char. */
  private record Row(String type, String sent, String wanted) {}

  private static final String MD5_OF_A =
      new String(
          HexFormat.of().parseHex("0cc175b9c0f1b6a831c399e269772661"), StandardCharsets.ISO_8859_1);

  private static final List<Row> ROWS =
      List.of(
          new Row("NONE", "%41&lt;\u00c0", "%41&lt;\u00c0"),
          new Row("LOWERCASE", "AZ\u00c0[", "az\u00c0["),
          new Row("COMPRESS_WHITE_SPACE", "a\f\t\n\r\u000b\u00a0  b\tc", "a b c"),
          new Row("HTML_ENTITY_DECODE", "&quot;&nbsp;&lt;&gt;", "\"\u00a0<>"),
          new Row("HTML_ENTITY_DECODE", "&#x41;&#66;&#X43;&copy;&", "ABC&copy;&"),
          new Row("CMD_LINE", "C^M\"D  ;,  /X (Y\\' z", "cmd/x(y z"),
          new Row("URL_DECODE", "%41+b%2F%zz%4", "A b/%zz%4"),
          new Row("URL_DECODE", "%u0041", "%u0041"),
          new Row("URL_DECODE_UNI", "%u0041%uff21%u1242%43", "AABC"),
          new Row("BASE64_DECODE", "YWRtaW4=", "admin"),
          new Row("BASE64_DECODE_EXT", "Y!W R\nt#aW4=", "admin"),
          new Row("HEX_DECODE", "41422fff", "AB/\u00ff"),
          new Row("MD5", "a", MD5_OF_A),
          new Row("REPLACE_COMMENTS", "a/*x*//**/b*/c/*d", "a  b*/c "),
          new Row(
              "ESCAPE_SEQ_DECODE",
              "\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\'\\\"",
              "\u0007\b\f\n\r\t\u000b\\?'\""),
          new Row("ESCAPE_SEQ_DECODE", "\\x41\\102\\q\\xg", "AB\\q\\xg"),
          new Row("SQL_HEX_DECODE", "0x414243 0X44 0xzz", "ABC D 0xzz"),
          new Row("CSS_DECODE", "ja\\vascript", "javascript"),
          new Row("CSS_DECODE", "\\41 b\\000041c\\41\tx\\42\r\ny\\43\nz", "AbAcAxByCz"),
          new Row("CSS_DECODE", "\\ff21 \\1242 ", "AB"),
          new Row("JS_DECODE", "\\u0041\\uff21\\u1242\\x43\\104\\n\\'", "AABCD\n'"),
          new Row("NORMALIZE_PATH", "/a//b/./c/../d", "/a/b/d"),
          new Row("NORMALIZE_PATH", "../a/../b", "../b"),
          new Row("NORMALIZE_PATH_WIN", "\\a\\..\\b//c", "/b/c"),
          new Row("REMOVE_NULLS", "a\0b\0", "ab"),
          new Row("REPLACE_NULLS", "a\0b", "a b"),
          new Row("UTF8_TO_UNICODE", "a\u00c3\u00a9\u00e2\u0082\u00ac", "a%u00e9%u20ac"),
          new Row("UTF8_TO_UNICODE", "\u00ff\u00c3b\u00e2\u0082", "\u00ff\u00c3b\u00e2\u0082"));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @TestFactory
  Stream<DynamicTest> each_gives_exactly_what_the_guide_says() {
    return ROWS.stream()
        .map(row -> DynamicTest.dynamicTest(row.type() + " of " + row.sent(), () -> check(row)));
  }

  private static void check(Row row) {
    Statement exactly =
        Statement.builder()
            .byteMatchStatement(
                b ->
                    b.searchString(SdkBytes.fromByteArray(bytes(row.wanted())))
                        .fieldToMatch(Looks.body())
                        .positionalConstraint("EXACTLY")
                        .textTransformations(t -> t.priority(0).type(row.type())))
            .build();
    try (FakeAws aws = FakeAws.create()) {
      GuardedStage stage = new GuardedStage(aws);
      stage.protect(rule("one", 0, block(), exactly));
      assertThat(stage.stops("/", r -> r.body(Bytes.wrap(bytes(row.sent()))))).isTrue();
      assertThat(stage.stops("/", r -> r.body(Bytes.wrap(bytes("x" + row.sent()))))).isFalse();
    }
  }

  @Test
  void all_of_them_are_in_the_table() {
    assertThat(ROWS.stream().map(Row::type).collect(java.util.stream.Collectors.toSet()))
        .containsAll(
            new TreeSet<>(
                Arrays.asList(
                    TextTransformationType.knownValues().stream()
                        .map(TextTransformationType::toString)
                        .toArray(String[]::new))));
  }
}
