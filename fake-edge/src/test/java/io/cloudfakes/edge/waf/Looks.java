package io.cloudfakes.edge.waf;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.wafv2.model.ByteMatchStatement;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;

/** Statements and parts of requests for tests. */
public final class Looks {
  public static final TextTransformation NONE =
      TextTransformation.builder().priority(0).type("NONE").build();

  private Looks() {}

  public static FieldToMatch path() {
    return FieldToMatch.builder().uriPath(u -> {}).build();
  }

  public static FieldToMatch query() {
    return FieldToMatch.builder().queryString(u -> {}).build();
  }

  public static FieldToMatch body() {
    return FieldToMatch.builder().body(u -> {}).build();
  }

  public static FieldToMatch header(String name) {
    return FieldToMatch.builder().singleHeader(h -> h.name(name)).build();
  }

  public static FieldToMatch method() {
    return FieldToMatch.builder().method(m -> {}).build();
  }

  /** A match of bytes without transformations. */
  public static Statement bytes(String where, FieldToMatch field, String text) {
    return Statement.builder()
        .byteMatchStatement(
            ByteMatchStatement.builder()
                .searchString(SdkBytes.fromUtf8String(text))
                .fieldToMatch(field)
                .positionalConstraint(where)
                .textTransformations(NONE)
                .build())
        .build();
  }

  public static Statement label(String scope, String key) {
    return Statement.builder().labelMatchStatement(l -> l.scope(scope).key(key)).build();
  }

  public static Statement not(Statement one) {
    return Statement.builder().notStatement(n -> n.statement(one)).build();
  }

  public static Statement and(Statement... all) {
    return Statement.builder().andStatement(a -> a.statements(all)).build();
  }

  public static Statement or(Statement... all) {
    return Statement.builder().orStatement(a -> a.statements(all)).build();
  }
}
