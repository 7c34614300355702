package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.CreateDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.document.CreateDocument;
import io.cloudfakes.edge.cloudfront.internal.operation.document.DocumentKind;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateOriginAccessControlRequest;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** Makes distributions as operations would, without a client. */
final class Seeding {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private final Store<CloudFrontState> store;
  private final String account;

  Seeding(Store<CloudFrontState> store, String account) {
    this.store = store;
    this.account = account;
  }

  /** A distribution before a bucket, which an origin access control identifies itself to. */
  EdgeDistribution beforeBucket(String bucket, String region) {
    return commit(
        (state, call) -> {
          String name = name(call);
          CreateOriginAccessControlRequest control =
              CreateOriginAccessControlRequest.builder()
                  .originAccessControlConfig(
                      c ->
                          c.name(name)
                              .originAccessControlOriginType("s3")
                              .signingBehavior("always")
                              .signingProtocol("sigv4"))
                  .build();
          List<Change<CloudFrontState>> changes =
              new ArrayList<>(
                  seeded(call, control)
                      .decide(
                          new CreateDocument(DocumentKind.ORIGIN_ACCESS_CONTROL.get()),
                          control,
                          state));
          CloudFrontState after = state;
          for (Change<CloudFrontState> change : changes) {
            after = change.applyTo(after);
          }
          changes.addAll(
              distribution(
                  after,
                  call,
                  Origin.builder()
                      .id(bucket)
                      .domainName(bucket + ".s3." + region + ".amazonaws.com")
                      .originAccessControlId(newest(state, after))
                      .s3OriginConfig(s -> s.originAccessIdentity(""))
                      .build()));
          return changes;
        });
  }

  private String newest(CloudFrontState before, CloudFrontState after) {
    for (Document one : after.all(Kind.ORIGIN_ACCESS_CONTROL, Document.class, account)) {
      if (before.document(Kind.ORIGIN_ACCESS_CONTROL, one.id()) == null) {
        return one.id();
      }
    }
    throw new IllegalStateException("No origin access control was made");
  }

  /** A distribution before a web server. */
  EdgeDistribution before(URI server) {
    String host = server.getHost();
    if (host == null || !"http".equals(server.getScheme()) || server.getPort() < 0) {
      throw new IllegalArgumentException(
          "An origin is such as http://127.0.0.1:8080, not '" + server + "'");
    }
    String path = server.getPath() == null ? "" : server.getPath().replaceFirst("/$", "");
    Origin origin =
        Origin.builder()
            .id(host)
            .domainName(host)
            .originPath(path)
            .customOriginConfig(
                c -> c.httpPort(server.getPort()).httpsPort(443).originProtocolPolicy("http-only"))
            .build();
    return commit((state, call) -> distribution(state, call, origin));
  }

  private List<? extends Change<CloudFrontState>> distribution(
      CloudFrontState state, CallContext call, Origin origin) {
    CreateDistributionRequest request =
        CreateDistributionRequest.builder()
            .distributionConfig(
                c ->
                    c.callerReference(name(call))
                        .comment("")
                        .enabled(true)
                        .origins(o -> o.quantity(1).items(origin))
                        .defaultCacheBehavior(
                            b ->
                                b.targetOriginId(origin.id())
                                    .viewerProtocolPolicy("allow-all")
                                    .cachePolicyId(CACHING_OPTIMIZED)))
            .build();
    return seeded(call, request).decide(new CreateDistribution(), request, state);
  }

  /** Of what nobody names: never one that was given before, whatever became of it. */
  private static String name(CallContext call) {
    return "seeded-" + call.ids().hex("name", 16);
  }

  private SeedCall<CloudFrontState> seeded(CallContext call, SdkRequest request) {
    return new SeedCall<>(
        CloudFrontService.SERVICE, call, request, account, "us-east-1", Bytes.EMPTY);
  }

  /** What a seeded call changes. */
  private interface Decision {
    List<? extends Change<CloudFrontState>> decide(CloudFrontState state, CallContext call);
  }

  private EdgeDistribution commit(Decision decision) {
    List<String> known = ids();
    try {
      store.commit((state, call) -> List.copyOf(decision.decide(state, call)));
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException("CloudFront would refuse it: " + e.getMessage(), e);
    }
    return made(known);
  }

  private List<String> ids() {
    return store.state().distributions(account).stream().map(EdgeDistribution::id).toList();
  }

  private EdgeDistribution made(List<String> known) {
    for (EdgeDistribution one : store.state().distributions(account)) {
      if (!known.contains(one.id())) {
        return one;
      }
    }
    throw new IllegalStateException("No distribution was made");
  }

  /** The distribution of that id, domain name or alias; null when there is none. */
  @Nullable EdgeDistribution find(String idOrHost) {
    CloudFrontState state = store.state();
    EdgeDistribution byId = state.distribution(idOrHost);
    String id = state.hosts().get(idOrHost);
    return byId != null || id == null ? byId : state.distribution(id);
  }
}
