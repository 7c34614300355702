package io.cloudfakes.edge.waf.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.JsonBody;

/** The keys and values of a body in JSON that a statement looks at. */
final class JsonParts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonParts() {}

  /** Null when the body is not JSON. */
  static @Nullable List<String> of(JsonBody field, String body) {
    JsonNode root;
    try {
      root = JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1));
    } catch (JsonProcessingException e) {
      return null;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (root.isMissingNode()) {
      return null;
    }
    List<String> found = new ArrayList<>();
    String scope = field.matchScopeAsString();
    if (field.matchPattern().hasIncludedPaths()) {
      for (String path : field.matchPattern().includedPaths()) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode part = root.at(pointer);
        if (!part.isMissingNode()) {
          collect(lastName(pointer), part, scope, found);
        }
      }
    } else {
      collect(null, root, scope, found);
    }
    return found;
  }

  private static @Nullable String lastName(JsonPointer pointer) {
    JsonPointer last = pointer.last();
    return last == null || last.mayMatchElement() ? null : last.getMatchingProperty();
  }

  private static void collect(
      @Nullable String key, JsonNode node, String scope, List<String> found) {
    if (key != null && !scope.equals("VALUE")) {
      found.add(bytes(key));
    }
    if (node.isObject()) {
      node.properties()
          .forEach(member -> collect(member.getKey(), member.getValue(), scope, found));
    } else if (node.isArray()) {
      node.forEach(element -> collect(null, element, scope, found));
    } else if (!scope.equals("KEY")) {
      found.add(bytes(node.asText()));
    }
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
