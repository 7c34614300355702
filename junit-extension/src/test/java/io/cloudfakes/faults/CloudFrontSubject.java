package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.examples.StaticSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Tags a distribution, whose viewers are served the pages of a static site. */
final class CloudFrontSubject extends Subject {
  final StaticSite site;
  private final CloudFrontClient cloudFront;

  CloudFrontSubject(FakeAws aws, Way way, CloudFrontClient cloudFront) {
    super(aws, way);
    this.cloudFront = cloudFront;
    this.site = new StaticSite(aws.client(S3Client.class), cloudFront);
    site.put("site", "old", "as it was");
    site.put("site", "new/old", "as it is now");
    site.put("site", "private/old", "for members");
    cloudFront.createFunction(
        b ->
            b.name("echo")
                .functionCode(SdkBytes.fromUtf8String("function handler(e) { return e.request; }"))
                .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0")));
    aws.calls().clear();
  }

  /** The path of a page with the signature of one who may see it for an hour. */
  String signed(String page) {
    String url = "https://" + site.distribution().domainName() + "/" + page;
    String signed = site.signed(url, aws.clock().instant().plus(Duration.ofHours(1)));
    return signed.substring(signed.indexOf(page));
  }

  /** What a viewer gets: the status and the page. */
  String view(String page, String viewer) {
    URI uri = URI.create("https://" + site.distribution().domainName() + "/" + page);
    try {
      HttpResponse<String> response =
          aws.httpClient()
              .send(
                  HttpRequest.newBuilder(uri).header(FakeCloudFront.VIEWER_HEADER, viewer).build(),
                  HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  String internalError() {
    return "InternalFailure";
  }

  @Override
  String throttled() {
    return "Throttling";
  }

  @Override
  String expired() {
    return "ExpiredToken";
  }

  @Override
  String skewed() {
    return "SignatureDoesNotMatch";
  }

  @Override
  String write() {
    return "cloudfront:TagResource";
  }

  @Override
  String read() {
    return "cloudfront:GetFunction";
  }

  @Override
  void doWrite() {
    cloudFront.tagResource(
        b ->
            b.resource(site.distribution().arn())
                .tags(t -> t.items(i -> i.key("owner").value("web")))
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)));
  }

  @Override
  String doRead() {
    return cloudFront.getFunction(b -> b.name("echo")).functionCode().asUtf8String();
  }

  /** Tagging the same twice leaves one tag: the changes tell. */
  @Override
  long effects() {
    return aws.store(CloudFrontService.SERVICE).changes().stream()
        .filter(CloudFrontChange.Tagged.class::isInstance)
        .count();
  }

  /** Where a viewer is served of whom nothing is said, and another who is served elsewhere. */
  List<String> viewers(String location) {
    aws.fake(FakeCloudFront.class).viewer("203.0.113.7").at(location);
    return List.of("127.0.0.1", "203.0.113.7");
  }
}
