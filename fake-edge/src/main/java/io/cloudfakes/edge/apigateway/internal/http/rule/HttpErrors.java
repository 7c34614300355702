package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.AwsError;
import java.util.Locale;

/** The refusals of API Gateway's second version, in AWS's words. */
public final class HttpErrors {
  private HttpErrors() {}

  public static AwsError badRequest(String message) {
    return AwsError.of("BadRequestException", 400, message);
  }

  public static AwsError conflict(String message) {
    return AwsError.of("ConflictException", 409, message);
  }

  public static AwsError notFound(String message) {
    return AwsError.of("NotFoundException", 404, message);
  }

  /** There is no API of that id in the caller's account and region. */
  public static AwsError noApi(String account, String id) {
    return notFound("Invalid API identifier specified " + account + ":" + id);
  }

  /** An API has no such part. */
  public static AwsError noPart(String kind) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < kind.length(); i++) {
      char letter = kind.charAt(i);
      words.append(i > 0 && Character.isUpperCase(letter) ? " " : "").append(letter);
    }
    return notFound("Invalid " + words + " identifier specified");
  }

  /** A member that the other kind of API has and this one has not. */
  public static AwsError notForHttp(String member) {
    return badRequest(member + " is not currently supported for HTTP APIs");
  }

  /** The same, of WebSocket APIs. */
  public static AwsError notForWebSocket(String member) {
    return badRequest(member + " is not supported for WEBSOCKET APIs");
  }

  /** What AWS answers and this fake does not. */
  public static AwsError notModelled(String what) {
    return AwsError.of(
        "NotImplemented",
        501,
        String.format(
            Locale.ROOT,
            "Cloudfakes does not model %s yet. See the module's README for what is modelled.",
            what));
  }
}
