package io.cloudfakes.edge.waf.internal.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.waf.internal.inspect.Protection;
import io.cloudfakes.edge.waf.internal.inspect.Trail;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatementCustomKey;

/** What logs tell of an exceeded rate: its limits, and the values that were counted together. */
final class RateDetails {
  private RateDetails() {}

  static void write(ObjectNode to, Trail.RateMatch match, Protection protection) {
    RateBasedStatement statement = match.statement();
    boolean custom = statement.hasCustomKeys();
    Long window = statement.evaluationWindowSec();
    to.put("limitKey", custom ? "CUSTOMKEYS" : statement.aggregateKeyTypeAsString())
        .put("maxRateAllowed", statement.limit())
        .put("evaluationWindowSec", Long.toString(window == null ? 300 : window));
    if (!custom) {
      to.put("limitValue", match.values().isEmpty() ? null : match.values().get(0));
      return;
    }
    ArrayNode values = to.putArray("customValues");
    for (int i = 0; i < match.values().size(); i++) {
      Named named = Named.of(statement.customKeys().get(i));
      ObjectNode one = values.addObject().put("key", named.key());
      if (named.name() != null) {
        one.put("name", named.name());
      }
      one.put("value", protection.counted(named.type(), named.name(), match.values().get(i)));
    }
  }

  /**
   * A custom key.
   *
   * @param type of the part of requests, as data protection calls it
   */
  private record Named(String key, String type, @Nullable String name) {
    static Named of(RateBasedStatementCustomKey key) {
      if (key.header() != null) {
        return new Named("HEADER", "SINGLE_HEADER", key.header().name());
      }
      if (key.cookie() != null) {
        return new Named("COOKIE", "SINGLE_COOKIE", key.cookie().name());
      }
      if (key.queryArgument() != null) {
        return new Named("QUERY_ARGUMENT", "SINGLE_QUERY_ARGUMENT", key.queryArgument().name());
      }
      if (key.queryString() != null) {
        return new Named("QUERY_STRING", "QUERY_STRING", null);
      }
      if (key.labelNamespace() != null) {
        return new Named("LABEL_NAMESPACE", "", key.labelNamespace().namespace());
      }
      String plain =
          key.uriPath() != null
              ? "URI_PATH"
              : key.httpMethod() != null
                  ? "HTTP_METHOD"
                  : key.ip() != null
                      ? "IP"
                      : key.forwardedIP() != null
                          ? "FORWARDED_IP"
                          : key.asn() != null
                              ? "ASN"
                              : key.ja3Fingerprint() != null
                                  ? "JA3_FINGERPRINT"
                                  : "JA4_FINGERPRINT";
      return new Named(plain, "", null);
    }
  }
}
