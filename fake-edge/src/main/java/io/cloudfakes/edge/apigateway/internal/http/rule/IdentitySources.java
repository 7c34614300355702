package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.util.List;
import java.util.regex.Pattern;

/** Where an authorizer finds who asks: {@code $request.header.Authorization}. */
public final class IdentitySources {
  private static final Pattern HTTP =
      Pattern.compile("\\$(request\\.(header|querystring)\\..+|context\\..+|stageVariables\\..+)");
  private static final Pattern WEB_SOCKET =
      Pattern.compile(
          "(route\\.request\\.(header|querystring)\\..+|context\\..+|stageVariables\\..+)");

  private IdentitySources() {}

  /**
   * That each is one.
   *
   * @throws io.cloudfakes.AwsErrorException when one is not
   */
  static void require(List<String> sources, boolean webSocket) {
    for (String source : sources) {
      if (!(webSocket ? WEB_SOCKET : HTTP).matcher(source).matches()) {
        throw HttpErrors.badRequest("Invalid identity source specified: " + source).asException();
      }
    }
  }
}
