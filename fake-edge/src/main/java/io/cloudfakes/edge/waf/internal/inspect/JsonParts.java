package io.cloudfakes.edge.waf.internal.inspect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.JsonBody;

/**
 * The keys and values of a body in JSON that a statement looks at.
 *
 * @param found in their order, up to where the body is no JSON any more
 * @param whole whether all of it is JSON
 */
record JsonParts(List<String> found, boolean whole) {
  private static final JsonMapper JSON = new JsonMapper();

  static JsonParts of(JsonBody field, String body) {
    Walk walk =
        new Walk(
            field.matchPattern().hasIncludedPaths() ? field.matchPattern().includedPaths() : null,
            field.matchScopeAsString());
    try (JsonParser parser = JSON.createParser(body.getBytes(StandardCharsets.ISO_8859_1))) {
      int depth = 0;
      int roots = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        roots += depth == 0 ? 1 : 0;
        if (roots > 1) {
          return new JsonParts(walk.found, false);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        walk.see(token, parser);
      }
      return new JsonParts(walk.found, roots == 1);
    } catch (JsonProcessingException e) {
      return new JsonParts(walk.found, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is collected on the way through the body. */
  private static final class Walk {
    private final @Nullable List<String> paths;
    private final String scope;
    private final List<String> found = new ArrayList<>();

    Walk(@Nullable List<String> paths, String scope) {
      this.paths = paths;
      this.scope = scope;
    }

    void see(JsonToken token, JsonParser parser) throws IOException {
      if (token == JsonToken.FIELD_NAME) {
        if (!scope.equals("VALUE") && isIncluded(parser.getParsingContext())) {
          found.add(bytes(parser.currentName()));
        }
      } else if (token.isScalarValue()
          && !scope.equals("KEY")
          && isIncluded(parser.getParsingContext())) {
        found.add(bytes(parser.getText()));
      }
    }

    /** Whether that is one of the paths, or below one. */
    private boolean isIncluded(JsonStreamContext context) {
      if (paths == null) {
        return true;
      }
      String here = context.pathAsPointer().toString() + "/";
      return paths.stream()
          .anyMatch(path -> here.startsWith(path.endsWith("/") ? path : path + "/"));
    }

    private static String bytes(String text) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
  }
}
