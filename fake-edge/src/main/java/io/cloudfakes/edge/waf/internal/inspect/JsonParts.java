package io.cloudfakes.edge.waf.internal.inspect;

import java.util.List;
import software.amazon.awssdk.services.wafv2.model.JsonBody;

/**
 * The keys and values of a body in JSON that a statement looks at.
 *
 * @param found in their order, up to where the body cannot be read any more
 * @param whole whether all of it could be read
 */
record JsonParts(List<String> found, boolean whole) {
  static JsonParts of(JsonBody field, String body) {
    List<String> paths =
        field.matchPattern().hasIncludedPaths() ? field.matchPattern().includedPaths() : null;
    JsonReader reader = new JsonReader(body, paths, field.matchScopeAsString());
    boolean whole = reader.document();
    return new JsonParts(reader.found(), whole);
  }
}
