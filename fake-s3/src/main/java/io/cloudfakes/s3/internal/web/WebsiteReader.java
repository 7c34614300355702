package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.s3.internal.operation.object.GetObject;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.ErrorDocument;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.IndexDocument;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * Answers a website's reader from the bucket's objects: what {@code GetObject} gives an anonymous
 * caller, with index and error documents in their places.
 */
record WebsiteReader(
    HttpRequest request,
    Bucket bucket,
    WebsiteConfiguration site,
    S3State state,
    CallContext call) {
  private static final GetObject READ = new GetObject();

  HttpResponse answer(String key) {
    Object found = read(document(key), true);
    if (found instanceof HttpResponse page) {
      return page;
    }
    AwsError error = (AwsError) found;
    if (error.status() < 400) {
      return ErrorPage.of(error, null, request, call);
    }
    if (isFolder(key)) {
      AwsError elsewhere = AwsError.of("Found", 302, "Resource Found");
      return ErrorPage.of(elsewhere, null, request, call)
          .add("Location", "/" + Urls.path(key) + "/");
    }
    WebsiteRedirects redirect = WebsiteRedirects.byRule(site, request, key, error.status());
    return redirect == null
        ? failed(error)
        : Replies.redirect(redirect.status(), redirect.location(), call);
  }

  /** The key of the object a path stands for: a folder stands for its index document. */
  private String document(String key) {
    return key.isEmpty() || key.endsWith("/") ? key + index() : key;
  }

  private String index() {
    IndexDocument index = site.indexDocument();
    return index == null ? "" : index.suffix();
  }

  private boolean isFolder(String key) {
    return !key.isEmpty()
        && !key.endsWith("/")
        && bucket.objects().current(key) == null
        && bucket.objects().current(key + "/" + index()) != null;
  }

  private HttpResponse failed(AwsError error) {
    ErrorDocument document = site.errorDocument();
    if (document == null || error.status() >= 500) {
      return ErrorPage.of(error, null, request, call);
    }
    Object found = read(document.key(), false);
    if (found instanceof HttpResponse page) {
      if (page.status() == 200) {
        page.status(error.status());
        ErrorPage.describe(error, page);
      }
      return page;
    }
    return ErrorPage.of(error, (AwsError) found, request, call);
  }

  /** The reply with the object of that key, or the error that reading it comes to. */
  private Object read(String key, boolean asAsked) {
    GetObjectRequest.Builder read = GetObjectRequest.builder().bucket(bucket.name()).key(key);
    if (asAsked) {
      read.range(request.header("Range"))
          .ifMatch(request.header("If-Match"))
          .ifNoneMatch(request.header("If-None-Match"))
          .ifModifiedSince(HeaderDates.parse(request.header("If-Modified-Since")))
          .ifUnmodifiedSince(HeaderDates.parse(request.header("If-Unmodified-Since")));
    }
    try {
      return reply(READ.decide(read.build(), state, call));
    } catch (AwsErrorException refusal) {
      return refusal.error();
    }
  }

  private HttpResponse reply(Outcome<GetObjectResponse, S3State> outcome) {
    String elsewhere = outcome.response().websiteRedirectLocation();
    return elsewhere != null
        ? Replies.redirect(301, Urls.header(elsewhere), call)
        : withoutOddities(Replies.read(outcome, call));
  }

  /** What objects have and pages have not. */
  private static HttpResponse withoutOddities(HttpResponse response) {
    return response.remove("Accept-Ranges").remove("x-amz-server-side-encryption");
  }
}
