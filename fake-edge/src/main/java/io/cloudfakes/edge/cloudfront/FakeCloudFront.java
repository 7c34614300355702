package io.cloudfakes.edge.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.edge.DistributionNames;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeFaults;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeLocations;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.edge.GuardedDistributions;
import io.cloudfakes.edge.cloudfront.internal.edge.WrittenLogs;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyRules;
import io.cloudfakes.edge.cloudfront.internal.rule.LambdaRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.SignerKey;
import io.cloudfakes.edge.cloudfront.internal.state.VpcEndpointPlace;
import io.cloudfakes.link.FunctionReplicas;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ResourceNames;
import io.cloudfakes.service.Store;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Amazon CloudFront in one world: what a test tells its edges beside what AWS's API can say, and
 * what it sees of them.
 *
 * <pre>{@code
 * FakeCloudFront cloudFront = aws.fake(FakeCloudFront.class);
 * DistributionView site = cloudFront.serveBucket("site");
 * s3.putBucketPolicy(b -> b.bucket("site").policy(site.bucketPolicy()));
 * cloudFront.viewer("203.0.113.7").in("DE").at("FRA56-P1");
 * aws.httpClient().send(
 *     HttpRequest.newBuilder(site.url("/cat.jpg"))
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
  private final Store<CloudFrontState> store;
  private final String account;
  private final Seeding seeding;
  private final Links links;

  FakeCloudFront(FakeAws world) {
    this.store = world.store(CloudFrontService.SERVICE);
    this.account = world.options().account();
    this.seeding = new Seeding(store, account);
    CloudFrontOptions options = world.options().of(CloudFrontOptions.class);
    this.edges = new EdgeLocations(options.cacheBytes());
    this.links = world.links();
    world.links().register(EdgeFaults.class, new EdgeFaults(store));
    world
        .links()
        .register(
            ResourceNames.class, CloudFrontService.SERVICE.name(), new DistributionNames(store));
    world
        .links()
        .register(
            EdgeServer.class,
            new EdgeServer(edges, world.clock(), world.links(), options.regionalCaches()));
    world.links().register(GuardedResources.class, "cloudfront", new GuardedDistributions(store));
    world
        .links()
        .register(FunctionReplicas.class, arn -> LambdaRules.isReplicated(arn, store.state()));
  }

  /**
   * Makes a distribution before a bucket of us-east-1, with an origin access control and AWS's
   * policy {@code CachingOptimized}. The bucket's owner must let it in: {@link
   * DistributionView#bucketPolicy} is the policy for that.
   *
   * @throws IllegalArgumentException when CloudFront would refuse it
   */
  public DistributionView serveBucket(String bucket) {
    return serveBucket(bucket, "us-east-1");
  }

  /** The same before a bucket of another region. */
  public DistributionView serveBucket(String bucket, String region) {
    return new DistributionView(store, seeding.beforeBucket(bucket, region).id());
  }

  /**
   * Makes a distribution before a web server, with AWS's policy {@code CachingOptimized}.
   *
   * @param server for example {@code http://127.0.0.1:8080}
   * @throws IllegalArgumentException when it is not such, or CloudFront would refuse it
   */
  public DistributionView serve(URI server) {
    return new DistributionView(store, seeding.before(server).id());
  }

  /**
   * A distribution.
   *
   * @param idOrHost its id, its domain name or an alias
   * @throws IllegalArgumentException when there is none
   */
  public DistributionView distribution(String idOrHost) {
    EdgeDistribution found = seeding.find(idOrHost);
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no distribution "
              + idOrHost
              + "; there are "
              + new TreeSet<>(store.state().hosts().keySet()));
    }
    return new DistributionView(store, found.id());
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
    edges.functions().standIn(function, event -> code.apply((ObjectNode) event));
  }

  /**
   * What a function wrote by {@code console.log} while it answered viewers, the oldest line first.
   *
   * @param function its name
   */
  public List<String> functionLog(String function) {
    return edges.functions().log(function);
  }

  /**
   * The pairs of a key value store.
   *
   * @param store its name
   * @throws IllegalArgumentException when there is none of that name
   */
  public KeyValues keyValues(String store) {
    return new KeyValues(this.store, account, store);
  }

  /**
   * Says in which header of their answers a distribution's origins name the tags of an object, so
   * that {@code CreateInvalidation} takes items such as {@code #product:electronics}: what {@code
   * CacheTagConfig} says, for an SDK that does not have it yet. What is kept already has no tags.
   *
   * @param distribution its id
   */
  public void cacheTags(String distribution, String header) {
    edges.tags(distribution, header);
  }

  /**
   * Says where the load balancer or instance of VPC origins is; as long as nobody does, they cannot
   * be reached.
   *
   * @param endpointArn its ARN
   * @param address of this machine, for a world has no network; it is spoken to in HTTP
   */
  public void vpcOriginAt(String endpointArn, InetSocketAddress address) {
    if (address.getAddress() == null || !address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "A VPC origin is at a loopback address, for a world has no network; not at " + address);
    }
    store.commit(List.of(new CloudFrontChange.Put(new VpcEndpointPlace(endpointArn, address))));
  }

  /**
   * Gives an account a CloudFront key pair, as its root user makes one in the console: what its
   * private half has signed is good where a distribution trusts the account as a signer.
   *
   * @param accountId 12 digits
   * @param keyPairId for example {@code APKAEIBAERJR2EXAMPLE}
   * @param publicKeyPem a key of RSA with 2,048 bits in PEM
   * @throws IllegalArgumentException when it is none of that
   */
  public void trustedSignerKey(String accountId, String keyPairId, String publicKeyPem) {
    if (!accountId.matches("\\d{12}")) {
      throw new IllegalArgumentException("An account is 12 digits, not '" + accountId + "'");
    }
    if (!(KeyRules.parse(publicKeyPem) instanceof RSAPublicKey key)
        || key.getModulus().bitLength() != 2_048) {
      throw new IllegalArgumentException(
          "A key pair's public key is one of RSA with 2,048 bits, written as -----BEGIN PUBLIC"
              + " KEY----- …");
    }
    store.commit(
        List.of(new CloudFrontChange.Put(new SignerKey(accountId, keyPairId, publicKeyPem))));
  }

  /**
   * Has connections to an origin never come about, as with a server that is gone: CloudFront tries
   * as often and as long as the origin is set to, on the world's clock.
   *
   * @param domainName the origin's
   */
  public void cutOff(String domainName) {
    edges.cutOff(domainName, true);
  }

  /** Ends what {@link #cutOff} began. */
  public void reconnect(String domainName) {
    edges.cutOff(domainName, false);
  }

  /**
   * The access log of a distribution, oldest line first: what is in its buckets, and what waits to
   * be written.
   */
  public List<AccessLogLine> accessLog(String distributionId) {
    return WrittenLogs.of(distributionId, store.state(), links).stream()
        .map(AccessLogLine::of)
        .toList();
  }

  /** How many objects an edge location keeps, of all distributions. */
  public long objectsAt(String location) {
    return edges.cache(location).size();
  }

  /** How much an edge location keeps, in bytes, of all distributions. */
  public long bytesAt(String location) {
    return edges.cache(location).weight();
  }

  /** A fork's edges keep what those of its parent keep when it is made. */
  @Override
  public void begin(Fake parent) {
    edges.begin(((FakeCloudFront) parent).edges);
  }

  @Override
  public void reset() {
    edges.reset();
  }
}
