package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.ArrayList;
import java.util.List;

/**
 * One viewer's request to a distribution.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehavior.html">Request
 *     and response behavior</a>
 */
final class ViewerCall implements HttpAction<CloudFrontState> {
  static final String NAME = "ViewerRequest";

  /** By which a test says whose request it is. */
  private static final String VIEWER = "X-Cloudfakes-Viewer";

  private final HttpRequest request;
  private final String resource;

  ViewerCall(HttpRequest request, CloudFrontState state) {
    this.request = request;
    String id = Hosts.find(Hosts.plain(request.host()), state);
    this.resource = (id == null ? request.host() : id) + request.path();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    return resource;
  }

  @Override
  public HttpSigning signing() {
    return HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<CloudFrontState> decide(CloudFrontState state, CallContext call) {
    ViewerRequest viewer = viewer();
    EdgeServer server =
        call.links()
            .find(EdgeServer.class)
            .orElseThrow(() -> new IllegalStateException("This world has no edges"));
    EdgeServer.Answered answered =
        call.once("answer", () -> server.timed(viewer, seen(viewer, server, state, call), call));
    HttpResponse response = new HttpResponse(answered.reply().status());
    for (Header line : answered.reply().headers().lines()) {
      if (!isMadeAnew(line)) {
        response.add(line.name(), line.value());
      }
    }
    response.body(answered.reply().body());
    String promised = answered.reply().headers().first("Content-Length");
    if (answered.reply().brokenOff() && promised != null) {
      response.set("Content-Length", promised).breakingOff();
    }
    return new HttpOutcome<>(response, AccessLog.changes(viewer, answered, state, call));
  }

  /** The configuration as the edge has it that serves the viewer. */
  private static CloudFrontState seen(
      ViewerRequest viewer, EdgeServer server, CloudFrontState state, CallContext call) {
    return call.faultRules().isEmpty()
        ? state
        : call.links()
            .find(EdgeFaults.class)
            .map(faults -> faults.seen(state, call, server.locations().place(viewer.address())))
            .orElse(state);
  }

  /** The pipeline counts bodies itself, but for HEAD, and dates what it sends. */
  private boolean isMadeAnew(Header line) {
    return line.isNamed("Date")
        || line.isNamed("Transfer-Encoding")
        || (line.isNamed("Content-Length") && !request.method().equals("HEAD"));
  }

  private ViewerRequest viewer() {
    List<Header> lines = new ArrayList<>();
    request.forEachHeader(
        (name, value) -> {
          if (!name.equalsIgnoreCase(VIEWER)) {
            lines.add(new Header(name, value));
          }
        });
    String address = request.header(VIEWER);
    return new ViewerRequest(
        request.method(),
        request.scheme(),
        Hosts.plain(request.host()),
        request.path(),
        request.rawQuery(),
        new HeaderLines(lines),
        request.body(),
        address == null ? "127.0.0.1" : address);
  }

  @Override
  public HttpResponse refusal(AwsError error, CloudFrontState state, CallContext call) {
    OriginReply page =
        ErrorPages.page(
            error.status(),
            error.code(),
            error.message(),
            EdgeIds.of(call, Place.UNKNOWN.location()));
    HttpResponse response = new HttpResponse(page.status());
    page.headers().lines().forEach(line -> response.add(line.name(), line.value()));
    return response.add("X-Cache", CacheResult.ERROR.header()).body(page.body());
  }
}
