package io.cloudfakes.edge.apigateway.internal.vtl;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $input}: the payload and the parameters of the request. Velocity calls its methods. */
public final class InputVariable {
  private final TemplateInput input;
  private @Nullable Object root;
  private boolean parsed;

  InputVariable(TemplateInput input) {
    this.input = input;
  }

  /** {@code $input.body}: named as Velocity looks for it. */
  public String getBody() {
    return input.body();
  }

  /** {@code $input.json(x)}: the JSON text of what the path finds; that of "" when nothing. */
  public String json(String path) {
    Object found = JsonText.find(root(), path);
    return JsonText.write(found == null ? "" : found);
  }

  /** {@code $input.path(x)}: what the path finds, to go on with; "" when nothing. */
  public Object path(String path) {
    Object found = JsonText.find(root(), path);
    return found == null ? "" : found;
  }

  /** {@code $input.params()}: the maps {@code path}, {@code querystring} and {@code header}. */
  public Map<String, Map<String, String>> params() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put("path", input.path());
    all.put("querystring", input.querystring());
    all.put("header", input.header());
    return all;
  }

  /** {@code $input.params(x)}: from the path, the query or the headers, in that order; or "". */
  public String params(String name) {
    String value = input.path().get(name);
    if (value == null) {
      value = input.querystring().get(name);
    }
    return value == null ? header(name) : value;
  }

  private String header(String name) {
    String exact = input.header().get(name);
    if (exact != null) {
      return exact;
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> header : input.header().entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
        return header.getValue();
      }
    }
    return "";
  }

  private @Nullable Object root() {
    if (!parsed) {
      root = JsonText.parse(input.body());
      parsed = true;
    }
    return root;
  }
}
