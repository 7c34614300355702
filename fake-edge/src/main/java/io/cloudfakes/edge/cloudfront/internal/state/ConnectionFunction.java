package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection function, which looks at viewers' connections before their requests.
 *
 * @param live as it was published; null when it never was
 */
public record ConnectionFunction(
    String account,
    String id,
    String name,
    Instant created,
    EdgeFunction.Stage development,
    EdgeFunction.@Nullable Stage live)
    implements Resource {

  @Override
  public Kind kind() {
    return Kind.CONNECTION_FUNCTION;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":connection-function/" + id;
  }

  public ConnectionFunction withDevelopment(EdgeFunction.Stage stage) {
    return new ConnectionFunction(account, id, name, created, stage, live);
  }

  public ConnectionFunction published(Instant at) {
    return new ConnectionFunction(
        account,
        id,
        name,
        created,
        development,
        new EdgeFunction.Stage(development.etag(), development.config(), development.code(), at));
  }
}
