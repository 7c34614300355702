package io.cloudfakes.edge.apigateway.internal.live.call;

import java.util.ArrayList;
import java.util.List;

/** The execution log of one request: what {@code TestInvokeMethod} shows. */
public final class Log {
  private final List<String> lines = new ArrayList<>();
  private boolean wanted;

  /** Has the lines kept from now on; otherwise writing costs nothing. */
  public void keep() {
    wanted = true;
  }

  public boolean isKept() {
    return wanted;
  }

  /** Adds a line of two parts, when anybody wants it. */
  public void line(String what, Object value) {
    if (wanted) {
      lines.add(what + value);
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
