package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * A reader's request at a bucket's website. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html">Website
 * endpoints</a>.
 *
 * @param bucketName null when the host names none
 * @param region the bucket's, when the host is the bucket's own and says nothing of a region
 */
record WebsiteRequest(HttpRequest request, @Nullable String bucketName, @Nullable String region)
    implements HttpAction<S3State> {

  @Override
  public String name() {
    return switch (request.method()) {
      case "GET" -> "WebsiteGetObject";
      case "HEAD" -> "WebsiteHeadObject";
      default -> "WebsiteRequest";
    };
  }

  @Override
  public String resource() {
    return bucketName == null ? "" : path(bucketName).resource();
  }

  @Override
  public HttpSigning signing() {
    return HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<S3State> decide(S3State state, CallContext call) {
    if (bucketName == null) {
      return HttpOutcome.of(Replies.redirect(301, "https://aws.amazon.com/s3/", call));
    }
    S3Path path = path(bucketName);
    requireReading();
    path.requireDecodable();
    String key = path.decodedKey();
    Bucket bucket = bucket(state, bucketName, call);
    WebsiteConfiguration site = bucket.document(WebsiteConfiguration.class);
    if (site == null) {
      throw AwsError.of(
              "NoSuchWebsiteConfiguration",
              404,
              "The specified bucket does not have a website configuration")
          .with("BucketName", bucketName)
          .asException();
    }
    WebsiteRedirects redirect = WebsiteRedirects.ofAll(site, request, key);
    redirect = redirect == null ? WebsiteRedirects.byRule(site, request, key, 0) : redirect;
    return HttpOutcome.of(
        redirect != null
            ? Replies.redirect(redirect.status(), redirect.location(), call)
            : new WebsiteReader(request, bucket, site, state, call).answer(key));
  }

  @Override
  public HttpResponse refusal(AwsError error, S3State state, CallContext call) {
    return ErrorPage.of(error, null, request, call);
  }

  private S3Path path(String bucket) {
    String path = request.path();
    return new S3Path(bucket, path.isEmpty() ? "" : path.substring(1));
  }

  private void requireReading() {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw methodNotAllowed().asException();
    }
  }

  private AwsError methodNotAllowed() {
    return S3Errors.methodNotAllowed(request.method(), "OBJECT");
  }

  private static Bucket bucket(S3State state, String name, CallContext call)
      throws AwsErrorException {
    Bucket bucket = state.bucket(name);
    if (bucket == null) {
      throw S3Errors.noSuchBucket(name).asException();
    }
    if (!bucket.region().equals(call.region())) {
      throw AwsError.of(
              "IncorrectEndpoint",
              400,
              "The specified bucket exists in another region. Please direct requests to the"
                  + " specified endpoint.")
          .with("Endpoint", name + ".s3-website-" + bucket.region() + ".amazonaws.com")
          .asException();
    }
    return bucket;
  }
}
