package io.cloudfakes.edge.waf.internal.inspect;

import java.util.Map;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;

/**
 * Where a rule stands: in a web ACL, or in a rule group that one refers to.
 *
 * @param labels what its labels begin with, for example {@code awswaf:123456789012:webacl:shop:}
 * @param path what stands before its name in what it counts; "" in a web ACL, else the group's rule
 *     and a slash
 * @param bodies of custom responses, by key
 */
record RuleContext(String labels, String path, Map<String, CustomResponseBody> bodies) {
  /** For actions that a web ACL has in place of a group's: their bodies are the web ACL's. */
  RuleContext withBodies(Map<String, CustomResponseBody> others) {
    return new RuleContext(labels, path, others);
  }
}
