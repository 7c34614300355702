package io.cloudfakes.edge.apigateway.internal.state;

/** What the calls of REST APIs leave behind: tokens, cached answers, counters. */
public record RestTraffic() {
  public static final RestTraffic EMPTY = new RestTraffic();
}
