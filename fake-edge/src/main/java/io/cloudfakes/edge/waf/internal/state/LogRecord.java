package io.cloudfakes.edge.waf.internal.state;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;

/**
 * A line of a log on its way to a log group or a delivery stream. There is no fake of those, so
 * that it was sent is all that can be seen.
 */
public record LogRecord(String target, String line) implements Delivery {
  @Override
  public String describe() {
    return "wafv2:LogRecord → " + target;
  }

  @Override
  public Bytes message() {
    return Bytes.utf8(line);
  }

  @Override
  public void deliver(Links links) {}
}
