package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.s3.internal.access.AccessPoints;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;

/**
 * A browser's question, before a page's request, whether the bucket allows it. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/RESTOPTIONSobject.html">OPTIONS object</a>.
 *
 * @param page whether it is asked of a website, whose refusals are pages
 */
record Preflight(HttpRequest request, S3Path path, boolean page) implements HttpAction<S3State> {
  private static final List<String> METHODS = List.of("GET", "PUT", "HEAD", "POST", "DELETE");

  @Override
  public String name() {
    return "OptionsObject";
  }

  @Override
  public String resource() {
    return path.resource();
  }

  @Override
  public HttpSigning signing() {
    return HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<S3State> decide(S3State state, CallContext call) {
    String origin = request.header("Origin");
    if (origin == null) {
      throw badRequest("Insufficient information. Origin request header needed.");
    }
    String method = request.header("Access-Control-Request-Method");
    Bucket bucket = AccessPoints.bucket(state, path.bucket(), call.region());
    if (bucket == null) {
      throw forbidden("Bucket not found", method);
    }
    if (method == null || !METHODS.contains(method)) {
      throw badRequest("Invalid Access-Control-Request-Method: " + method);
    }
    CORSConfiguration configuration = bucket.document(CORSConfiguration.class);
    if (configuration == null) {
      throw forbidden("CORS is not enabled for this bucket.", method);
    }
    List<String> headers = Cors.requestedHeaders(request);
    Cors found = Cors.of(configuration, origin, method, headers);
    if (found == null) {
      throw forbidden(
          "This CORS request is not allowed. This is usually because the evalution of Origin,"
              + " request method / Access-Control-Request-Method or"
              + " Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
          method);
    }
    HttpResponse response = Replies.of(200, call);
    found.addTo(response, headers);
    return HttpOutcome.of(response);
  }

  @Override
  public @Nullable HttpResponse refusal(AwsError error, S3State state, CallContext call) {
    return page ? ErrorPage.of(error, null, request, call) : null;
  }

  private static RuntimeException badRequest(String message) {
    return AwsError.of("BadRequest", 400, message).asException();
  }

  private RuntimeException forbidden(String message, @Nullable String method) {
    return AwsError.of("AccessForbidden", 403, "CORSResponse: " + message)
        .with("Method", method == null ? "OPTIONS" : method)
        .with("ResourceType", path.key().isEmpty() ? "BUCKET" : "OBJECT")
        .asException();
  }
}
