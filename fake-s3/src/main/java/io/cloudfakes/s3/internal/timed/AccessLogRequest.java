package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.rule.AccessLogLine;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.EndedCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** What an access log tells of a request itself. */
final class AccessLogRequest {
  /** Every caller is on this machine. */
  static final String REMOTE_IP = "127.0.0.1";

  private AccessLogRequest() {}

  /** The bucket a call is for; "" when it is for none. */
  static String bucket(EndedCall call, CallContext context) {
    HttpRequest http = context.http();
    String resource = call.resource();
    // What could not be read still came to a bucket.
    String path =
        resource.isEmpty() && http != null && context.request().isEmpty()
            ? http.path().substring(1)
            : resource;
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The key a call is for; null when it is for none. */
  static @Nullable String key(EndedCall call, @Nullable SdkRequest request) {
    if (request != null) {
      return member(request, "Key");
    }
    // A page of a website, a form, a preflight: what no action of the model is.
    int slash = call.resource().indexOf('/');
    return slash < 0 || slash + 1 == call.resource().length()
        ? null
        : call.resource().substring(slash + 1);
  }

  /** A member of the request that is text; null when it has none of that name. */
  static @Nullable String member(@Nullable SdkRequest request, String name) {
    return request != null
            && Shape.of(request.getClass()).value(request, name) instanceof String text
        ? text
        : null;
  }

  /** Who asked: a canonical id, or the ARN of one of an account's own; null for nobody known. */
  static @Nullable String requester(CallContext call) {
    Caller caller = call.caller();
    return switch (caller.kind()) {
      case ANONYMOUS -> null;
      case ROOT -> caller.canonicalId();
      default -> caller.arn();
    };
  }

  /** The request's first line, as it came. */
  static String uri(HttpRequest http) {
    StringBuilder line = new StringBuilder(http.method()).append(' ').append(http.path());
    char separator = '?';
    for (Map.Entry<String, List<String>> parameter : http.query().entrySet()) {
      for (String value : parameter.getValue()) {
        line.append(separator).append(encoded(parameter.getKey()));
        if (!value.isEmpty()) {
          line.append('=').append(encoded(value));
        }
        separator = '&';
      }
    }
    return line.append(" HTTP/1.1").toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static AccessLogLine.Connection connection(HttpRequest http) {
    boolean tls = http.scheme().equals("https");
    String authorization = http.header("Authorization");
    boolean query = http.query().containsKey("X-Amz-Signature");
    return new AccessLogLine.Connection(
        http.header("Referer"),
        http.header("User-Agent"),
        query || authorization != null ? "SigV4" : null,
        tls ? "TLS_AES_128_GCM_SHA256" : null,
        query ? "QueryString" : authorization == null ? null : "AuthHeader",
        http.host(),
        tls ? "TLSv1.3" : null);
  }

  /** A line for one of the things that one request did. */
  static AccessLogLine part(
      AccessLogLine whole,
      String operation,
      String key,
      @Nullable String versionId,
      int status,
      @Nullable String error) {
    return new AccessLogLine(
        whole.bucket(),
        whole.ownerId(),
        whole.at(),
        whole.remoteIp(),
        whole.requester(),
        whole.requestId(),
        operation,
        key,
        whole.uri(),
        status,
        error,
        0,
        -1,
        versionId,
        whole.hostId(),
        whole.connection());
  }
}
