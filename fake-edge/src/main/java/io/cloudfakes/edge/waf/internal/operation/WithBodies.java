package io.cloudfakes.edge.waf.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Rule;

/** Bodies of replies that rules name where nobody says what they are. */
final class WithBodies {
  private WithBodies() {}

  static Map<String, CustomResponseBody> named(List<Rule> rules) {
    Map<String, CustomResponseBody> bodies = new TreeMap<>();
    for (Rule rule : rules) {
      CustomResponse custom =
          rule.action() == null || rule.action().block() == null
              ? null
              : rule.action().block().customResponse();
      if (custom != null && custom.customResponseBodyKey() != null) {
        bodies.put(custom.customResponseBodyKey(), CustomResponseBody.builder().build());
      }
    }
    return bodies;
  }
}
