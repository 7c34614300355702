package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.service.CallContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The execution log of one request: what {@code TestInvokeMethod} shows. */
public final class Log {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private @Nullable String prefix;

  /** Has lines kept from now on; until then, writing costs nothing. */
  public void keep(CallContext call) {
    prefix = TIME.format(call.now()) + " : ";
    text.append("Execution log for request ").append(call.requestId()).append('\n');
    line("Starting execution for request: ", call.requestId());
  }

  /** Adds a line of two parts, when anybody wants it. */
  public void line(String what, Object value) {
    if (prefix != null) {
      text.append(prefix).append(what).append(value).append('\n');
    }
  }

  public String text() {
    return text.toString();
  }
}
