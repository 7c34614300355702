package io.cloudfakes.edge.apigateway.internal.state;

/** The HTTP and WebSocket APIs of a world. */
public record HttpApis() {
  public static final HttpApis EMPTY = new HttpApis();
}
