package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;

/**
 * A CloudFront function.
 *
 * @param name of its own in its account
 * @param live as it was published; null when it never was
 */
public record EdgeFunction(
    String account, String name, Instant created, Stage development, @Nullable Stage live)
    implements Resource {

  /** A function as it stands at one stage. */
  public record Stage(String etag, FunctionConfig config, SdkBytes code, Instant modified) {}

  @Override
  public Kind kind() {
    return Kind.FUNCTION;
  }

  /** Its ARN, for other accounts have functions of the same name. */
  @Override
  public String id() {
    return arn(account, name);
  }

  public String arn() {
    return id();
  }

  /** What the ARN of an account's function is. */
  public static String arn(String account, String name) {
    return "arn:aws:cloudfront::" + account + ":function/" + name;
  }

  public EdgeFunction withDevelopment(Stage stage) {
    return new EdgeFunction(account, name, created, stage, live);
  }

  public EdgeFunction published(Instant at) {
    return new EdgeFunction(
        account,
        name,
        created,
        development,
        new Stage(development.etag(), development.config(), development.code(), at));
  }
}
