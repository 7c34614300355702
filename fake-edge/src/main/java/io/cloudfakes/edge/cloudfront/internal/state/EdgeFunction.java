package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;

/**
 * A CloudFront function.
 *
 * @param id its name
 * @param live as it was published; null when it never was
 */
public record EdgeFunction(
    String account, String id, Instant created, Stage development, @Nullable Stage live)
    implements Resource {

  /** A function as it stands at one stage. */
  public record Stage(String etag, FunctionConfig config, SdkBytes code, Instant modified) {}

  @Override
  public Kind kind() {
    return Kind.FUNCTION;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":function/" + id;
  }

  public EdgeFunction withDevelopment(Stage stage) {
    return new EdgeFunction(account, id, created, stage, live);
  }

  public EdgeFunction published(Instant at) {
    return new EdgeFunction(
        account,
        id,
        created,
        development,
        new Stage(development.etag(), development.config(), development.code(), at));
  }
}
