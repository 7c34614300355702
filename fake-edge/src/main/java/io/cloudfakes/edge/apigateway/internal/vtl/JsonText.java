package io.cloudfakes.edge.apigateway.internal.vtl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as templates and mappings see it: maps, lists, texts, numbers, and paths into them. */
public final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Configuration PATHS =
      Configuration.builder().jsonProvider(new JacksonJsonProvider(JSON)).build();

  private JsonText() {}

  /**
   * The value of a JSON text; an empty object for an empty text.
   *
   * @throws NoJsonException when it is no JSON
   */
  public static @Nullable Object parse(String text) {
    if (text.isBlank()) {
      return Map.of();
    }
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException noJson) {
      throw new NoJsonException(noJson.getOriginalMessage());
    }
  }

  /** What a JSONPath finds in a value; null when it finds nothing. */
  public static @Nullable Object find(@Nullable Object root, String path) {
    if (path.equals("$") || root == null) {
      return root;
    }
    try {
      return JsonPath.using(PATHS).parse(root).read(path);
    } catch (JsonPathException nothing) {
      return null;
    }
  }

  /** The JSON text of a value. */
  public static String write(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JacksonException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
