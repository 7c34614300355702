package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.AccessLogSettings;

/** The line a stage writes of a request. */
final class AccessLog {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$context\\.([A-Za-z0-9_.-]*[A-Za-z0-9_-])");

  private AccessLog() {}

  /** The line as the stage's format has it; null when the stage writes none. */
  static @Nullable String line(Exchange exchange) {
    AccessLogSettings settings = exchange.stage().accessLogSettings();
    String format = settings == null ? null : settings.format();
    if (format == null) {
      return null;
    }
    Matcher variable = VARIABLE.matcher(format);
    StringBuilder out = new StringBuilder();
    while (variable.find()) {
      Object value = exchange.context().at(variable.group(1));
      variable.appendReplacement(
          out, Matcher.quoteReplacement(value == null ? "-" : value.toString()));
    }
    return variable.appendTail(out).toString();
  }
}
