package io.cloudfakes.edge.apigateway.internal.vtl;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code $context} or a part of it: what is not there reads as an empty text, for a template writes
 * nothing where a value is missing.
 */
public final class ContextVariable extends AbstractMap<String, Object> {
  /** What has parts, also where it has none of them. */
  private static final Set<String> PARTS = Set.of("authorizer", "claims", "error", "identity");

  private final Map<String, Object> values = new LinkedHashMap<>();

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }

  @Override
  public Object get(Object key) {
    Object value = values.get(key);
    if (value != null) {
      return value;
    }
    return key instanceof String name && PARTS.contains(name) ? new ContextVariable() : "";
  }

  @Override
  public @Nullable Object put(String key, Object value) {
    return values.put(key, value);
  }

  /** Sets a value; null leaves it missing. */
  public ContextVariable with(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }

  /** The part of that name, made when it is not there. */
  public ContextVariable part(String name) {
    if (values.get(name) instanceof ContextVariable part) {
      return part;
    }
    ContextVariable part = new ContextVariable();
    values.put(name, part);
    return part;
  }

  /** The value at a path such as {@code identity.sourceIp}; null when it is not there. */
  public @Nullable Object at(String path) {
    Object value = values.get(path);
    if (value != null) {
      return value;
    }
    int dot = path.indexOf('.');
    return dot > 0 && values.get(path.substring(0, dot)) instanceof ContextVariable part
        ? part.at(path.substring(dot + 1))
        : null;
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : super.toString();
  }
}
