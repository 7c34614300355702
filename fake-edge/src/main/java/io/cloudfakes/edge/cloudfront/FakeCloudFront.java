package io.cloudfakes.edge.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeLocations;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.edge.GuardedDistributions;
import io.cloudfakes.link.GuardedResources;
import java.util.function.Function;

/**
 * Amazon CloudFront in one world: what a test tells its edges beside what AWS's API can say, and
 * what it sees of them.
 *
 * <pre>{@code
 * FakeCloudFront cloudFront = aws.fake(FakeCloudFront.class);
 * cloudFront.viewer("203.0.113.7").in("DE").at("FRA56-P1");
 * aws.httpClient().send(
 *     HttpRequest.newBuilder(URI.create("https://d111111abcdef8.cloudfront.net/cat.jpg"))
 *         .header(FakeCloudFront.VIEWER_HEADER, "203.0.113.7")
 *         .build(), …);
 * }</pre>
 */
public final class FakeCloudFront implements Fake {
  /**
   * The header by which a request says the address of its viewer: it stays out of sight of caches,
   * functions and origins. Without it a request is from 127.0.0.1.
   */
  public static final String VIEWER_HEADER = "X-Cloudfakes-Viewer";

  private final EdgeLocations edges;

  FakeCloudFront(FakeAws world) {
    CloudFrontOptions options = world.options().of(CloudFrontOptions.class);
    this.edges = new EdgeLocations(options.cacheBytes());
    world
        .links()
        .register(
            EdgeServer.class,
            new EdgeServer(edges, world.clock(), world.links(), options.regionalCaches()));
    world
        .links()
        .register(
            GuardedResources.class,
            "cloudfront",
            new GuardedDistributions(world.store(CloudFrontService.SERVICE)));
  }

  /** A viewer of that address, of whom more can be said. */
  public EdgeViewer viewer(String address) {
    return new EdgeViewer(edges, address);
  }

  /**
   * Has Java code run in place of a function's JavaScript: it is given the event as JavaScript
   * would be, and returns the request or the response in the same form.
   *
   * @param function its name
   */
  public void standIn(String function, Function<? super ObjectNode, ? extends JsonNode> code) {
    edges.standIn(function, event -> code.apply((ObjectNode) event));
  }

  /** How many objects an edge location keeps, of all distributions. */
  public long objectsAt(String location) {
    return edges.cache(location).size();
  }

  /** How much an edge location keeps, in bytes, of all distributions. */
  public long bytesAt(String location) {
    return edges.cache(location).weight();
  }
}
