package io.cloudfakes.link;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at web requests before they reach what they are for: what AWS WAF is to CloudFront and
 * API Gateway.
 */
public interface WebFirewall {
  /** Whether there is a web ACL of that ARN. */
  boolean exists(String webAclArn);

  /** Holds a request against the rules of the web ACL that protects the resource, if one does. */
  Verdict inspect(Inspection inspection);

  /**
   * A request, and what its rules may ask of it.
   *
   * @param resourceArn what is protected: a stage of an API, a distribution
   * @param webAclArn of its web ACL, as CloudFront keeps it; null for the one that was associated
   *     with the resource
   * @param clientIp where the request is from
   * @param country of the client, as ISO 3166-1 alpha-2; null when it is not known
   * @param requestId as the service's reply has it, for logs; null when it has none
   */
  record Inspection(
      String resourceArn,
      @Nullable String webAclArn,
      HttpRequest request,
      String clientIp,
      @Nullable String country,
      @Nullable String requestId) {}

  /** What comes of it. */
  sealed interface Verdict {
    /**
     * It goes on.
     *
     * @param inserted headers that are added to it, whatever it has of those names
     */
    record Allowed(Map<String, String> inserted) implements Verdict {}

    /**
     * It ends here, with that reply.
     *
     * @param own whether the web ACL says what it is; else it is the plain 403 for which the
     *     service has a body of its own
     */
    record Stopped(HttpResponse reply, boolean own) implements Verdict {}
  }
}
