package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.PriceClass;
import software.amazon.awssdk.services.cloudfront.model.S3Origin;
import software.amazon.awssdk.services.cloudfront.model.StreamingDistribution;
import software.amazon.awssdk.services.cloudfront.model.StreamingDistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.StreamingDistributionConfigWithTags;

/**
 * Streaming distributions. AWS serves none since the end of 2020; their documents remain, and so
 * they do here.
 */
public final class StreamingDistributions implements EntityKind {
  private static final int MOST = 100;
  private static final String CONFIG = "StreamingDistributionConfig";
  private static final String WITH_TAGS = "StreamingDistributionConfigWithTags";

  @Override
  public Kind kind() {
    return Kind.STREAMING_DISTRIBUTION;
  }

  @Override
  public String member() {
    return "StreamingDistribution";
  }

  @Override
  public String list() {
    return "StreamingDistributionList";
  }

  @Override
  public List<String> reads() {
    return List.of(CONFIG, WITH_TAGS);
  }

  @Override
  public String path() {
    return "streaming-distribution";
  }

  @Override
  public String newId(CallContext call) {
    return CloudFrontIds.of("E", call);
  }

  @Override
  public EdgeEntity required(SdkRequest request, CloudFrontState state, CallContext call) {
    String id = Objects.requireNonNull(Members.text(request, "Id"));
    if (state.find(kind(), id) instanceof EdgeEntity found
        && found.account().equals(call.account())) {
      return found;
    }
    throw CloudFrontErrors.error(
        "NoSuchStreamingDistribution", "The specified streaming distribution does not exist.");
  }

  @Override
  public @Nullable EdgeEntity same(SdkRequest request, CloudFrontState state, CallContext call) {
    StreamingDistributionConfig asked = asked(request);
    for (EdgeEntity other : state.entities(kind(), call.account())) {
      if (config(other).callerReference().equals(asked.callerReference())) {
        if (config(other).equals(filled(asked))) {
          return other;
        }
        throw CloudFrontErrors.error(
            "StreamingDistributionAlreadyExists",
            "The caller reference you attempted to create the streaming distribution with is"
                + " associated with another distribution");
      }
    }
    return null;
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    if (state.entities(kind(), call.account()).size() >= MOST) {
      throw CloudFrontErrors.error(
          "TooManyStreamingDistributions",
          "Processing your request would cause you to exceed the maximum number of streaming"
              + " distributions allowed.");
    }
    StreamingDistributionConfig asked = asked(request);
    require(asked, state);
    return StreamingDistribution.builder()
        .domainName(
            "s"
                + call.ids().alphanumeric("streaming domain", 13).toLowerCase(Locale.ROOT)
                + ".cloudfront.net")
        .streamingDistributionConfig(filled(asked))
        .build();
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    StreamingDistributionConfig asked = asked(request);
    if (!config(known).callerReference().equals(asked.callerReference())) {
      throw CloudFrontErrors.error(
          "IllegalUpdate", "The update contains modifications that are not allowed.");
    }
    require(asked, state);
    return ((StreamingDistribution) known.config())
        .toBuilder().streamingDistributionConfig(filled(asked)).build();
  }

  private static StreamingDistributionConfig asked(SdkRequest request) {
    if (Members.value(request, CONFIG) instanceof StreamingDistributionConfig config) {
      return config;
    }
    if (Members.value(request, WITH_TAGS) instanceof StreamingDistributionConfigWithTags both) {
      return both.streamingDistributionConfig();
    }
    throw CloudFrontErrors.error(
        "MissingBody", "This operation requires a body. Ensure that the body is present.");
  }

  private static void require(StreamingDistributionConfig config, CloudFrontState state) {
    S3Origin origin = config.s3Origin();
    if (!origin.domainName().matches(".+\\.s3([.-].+)?\\.amazonaws\\.com")) {
      throw CloudFrontErrors.error(
          "InvalidOrigin",
          "The Amazon S3 origin server specified does not refer to a valid Amazon S3 bucket.");
    }
    String identity = origin.originAccessIdentity();
    if (!identity.isEmpty()
        && state.document(
                Kind.ORIGIN_ACCESS_IDENTITY, identity.substring(identity.lastIndexOf('/') + 1))
            == null) {
      throw CloudFrontErrors.error(
          "InvalidOriginAccessIdentity",
          "The origin access identity is not valid or doesn't exist.");
    }
  }

  private static StreamingDistributionConfig filled(StreamingDistributionConfig asked) {
    StreamingDistributionConfig.Builder config = asked.toBuilder();
    if (asked.aliases() == null) {
      config.aliases(a -> a.quantity(0));
    }
    if (asked.logging() == null) {
      config.logging(l -> l.enabled(false).bucket("").prefix(""));
    }
    if (asked.priceClass() == null) {
      config.priceClass(PriceClass.PRICE_CLASS_ALL);
    }
    return config.build();
  }

  @Override
  public List<CloudFrontChange> with(
      EdgeEntity entity, SdkRequest request, CloudFrontState state, CallContext call) {
    return Members.value(request, WITH_TAGS) instanceof StreamingDistributionConfigWithTags both
        ? List.of(TagRules.tagged(entity.arn(), both.tags().items(), state))
        : List.of();
  }

  @Override
  public void requireUnused(EdgeEntity known, CloudFrontState state) {
    if (Boolean.TRUE.equals(config(known).enabled()) || !known.isDeployed()) {
      throw CloudFrontErrors.error(
          "StreamingDistributionNotDisabled",
          "The specified CloudFront distribution is not disabled. You must disable the"
              + " distribution before you can delete it.");
    }
  }

  @Override
  public @Nullable Object value(
      EdgeEntity entity, String name, CloudFrontState state, CallContext call) {
    return switch (name) {
      case "DomainName", CONFIG, "Id", "ARN", "ETag", "Status", "LastModifiedTime", "Location" ->
          null;
      case "ActiveTrustedSigners" -> noSigners();
      default -> Members.value(config(entity), name);
    };
  }

  private static SdkPojo noSigners() {
    return software.amazon.awssdk.services.cloudfront.model.ActiveTrustedSigners.builder()
        .enabled(false)
        .quantity(0)
        .build();
  }

  private static StreamingDistributionConfig config(EdgeEntity entity) {
    return ((StreamingDistribution) entity.config()).streamingDistributionConfig();
  }
}
