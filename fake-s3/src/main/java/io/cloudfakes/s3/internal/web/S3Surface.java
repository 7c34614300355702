package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.BucketAccelerateStatus;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * What S3 answers beside its actions: websites, on their own hosts and on those of buckets named
 * like the host; browsers' preflights; forms. And what pages from elsewhere need on every reply.
 */
public final class S3Surface implements HttpSurface<S3State> {
  @Override
  public boolean owns(String host, S3State state) {
    return isWebsite(host) || namedAfter(host, state) != null;
  }

  @Override
  public @Nullable HttpAction<S3State> find(HttpRequest request, S3State state) {
    Bucket own = namedAfter(request.host(), state);
    boolean website = own != null || isWebsite(request.host());
    String method = request.method();
    if (method.equals("OPTIONS")) {
      return new Preflight(request, path(request, own), website);
    }
    if (own != null) {
      return new WebsiteRequest(request, own.name(), own.region());
    }
    if (website) {
      return new WebsiteRequest(request, S3Host.of(request.host()).name(), null);
    }
    if (request.host().indexOf("s3-object-lambda") >= 0) {
      S3Host host = S3Host.of(request.host());
      return host.kind() == S3Host.Kind.OBJECT_LAMBDA && host.name() != null
          ? new ObjectLambdaRead(request, host.name())
          : null;
    }
    if (request.host().indexOf("s3-accelerate") >= 0) {
      HttpAction<S3State> refusal = accelerated(request, state);
      if (refusal != null) {
        return refusal;
      }
    }
    return method.equals("POST") ? form(request) : null;
  }

  /** Refuses a request to a bucket that is not accelerated, at the host for those that are. */
  private static @Nullable HttpAction<S3State> accelerated(HttpRequest request, S3State state) {
    S3Path path = S3Path.parse(request);
    Bucket bucket = state.bucket(path.bucket());
    if (bucket == null) {
      return null;
    }
    AccelerateConfiguration set = bucket.document(AccelerateConfiguration.class);
    if (set != null && set.status() == BucketAccelerateStatus.ENABLED) {
      return null;
    }
    String why = set == null ? "not configured" : "disabled";
    return new Refusal(
        "AcceleratedRequest",
        path.resource(),
        S3Errors.invalidRequest("S3 Transfer Acceleration is " + why + " on this bucket"));
  }

  /** A form is sent to a bucket: not to a key, and not to one of the bucket's subresources. */
  private static @Nullable HttpAction<S3State> form(HttpRequest request) {
    if (!request.query().isEmpty() || request.header("x-amz-request-token") != null) {
      return null;
    }
    S3Path path = S3Path.parse(request);
    return path.bucket().isEmpty() || !path.key().isEmpty()
        ? null
        : PostObject.of(request, path.bucket());
  }

  /** Looks before it reads: every call of the world asks. */
  private static boolean isWebsite(String host) {
    return host.indexOf("-website") >= 0 && S3Host.of(host).kind() == S3Host.Kind.WEBSITE;
  }

  @Override
  public List<String> actionNames() {
    return List.of(
        "AcceleratedRequest",
        "ObjectLambdaRequest",
        "OptionsObject",
        "PostObject",
        "WebsiteGetObject",
        "WebsiteHeadObject",
        "WebsiteRequest");
  }

  @Override
  public void complete(HttpRequest request, HttpResponse response, S3State state) {
    if (request.header("Origin") != null && !request.method().equals("OPTIONS")) {
      S3Path path = path(request, namedAfter(request.host(), state));
      Cors.complete(request, response, path.bucket(), state);
    }
  }

  private static S3Path path(HttpRequest request, @Nullable Bucket own) {
    return own == null
        ? S3Path.parse(request)
        : new S3Path(own.name(), request.path().isEmpty() ? "" : request.path().substring(1));
  }

  /**
   * The bucket that is a website and has the name of the host, as those have that a custom domain
   * points to; null when there is none.
   */
  private static @Nullable Bucket namedAfter(String hostAndPort, S3State state) {
    if (hostAndPort.endsWith(".amazonaws.com")) {
      return null;
    }
    String host = S3Host.withoutPort(hostAndPort);
    // Bare names, such as localhost, are machines and no domains.
    Bucket bucket = host.indexOf('.') < 0 ? null : state.bucket(host.toLowerCase(Locale.ROOT));
    return bucket != null && bucket.document(WebsiteConfiguration.class) != null ? bucket : null;
  }
}
