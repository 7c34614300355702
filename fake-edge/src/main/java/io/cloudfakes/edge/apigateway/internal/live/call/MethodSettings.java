package io.cloudfakes.edge.apigateway.internal.live.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;

/** How a stage sets its methods. */
public final class MethodSettings {
  private MethodSettings() {}

  /** The method's own settings, or those of all methods; null when there are none. */
  public static @Nullable MethodSetting of(Exchange exchange) {
    Map<String, MethodSetting> settings = exchange.stage().methodSettings();
    if (settings.isEmpty()) {
      return null;
    }
    String method = plain(planKey(exchange));
    MethodSetting ofAll = null;
    for (Map.Entry<String, MethodSetting> entry : settings.entrySet()) {
      String key = plain(entry.getKey());
      if (key.equals(method)) {
        return entry.getValue();
      }
      if (key.equals("*/*")) {
        ofAll = entry.getValue();
      }
    }
    return ofAll;
  }

  /** The method as usage plans name it: {@code /pets/GET}. */
  public static String planKey(Exchange exchange) {
    return exchange.route().resource().path() + "/" + exchange.method().httpMethod();
  }

  /** Slashes in a resource's path may be written {@code ~1}, and the first left out. */
  private static String plain(String key) {
    String path = key.replace("~1", "/");
    return path.startsWith("/") ? path.replaceFirst("^/+", "") : path;
  }
}
