package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.Tag;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/** What is said of an entity, by the names that the model's structures have for it. */
record Named(EntityKind kind, EdgeEntity entity, CloudFrontState state, CallContext call) {
  /** The members of requests that the operations read for all kinds. */
  static final List<String> READ =
      List.of("Id", "Identifier", "IfMatch", "Marker", "MaxItems", "Tags");

  /** The members that requests of a kind are read by. */
  static List<String> reads(EntityKind kind) {
    return java.util.stream.Stream.concat(READ.stream(), kind.reads().stream()).toList();
  }

  @Nullable Object value(String name) {
    if (name.equals(kind.member())) {
      return Members.filled(Members.type(name), this::value);
    }
    Object own = kind.value(entity, name, state, call);
    if (own != null) {
      return own;
    }
    return switch (name) {
      case "Id" -> entity.id();
      case "Arn", "ARN" -> entity.arn();
      case "ETag" -> entity.etag();
      case "CreatedTime" -> entity.created();
      case "LastModifiedTime" -> entity.modified();
      case "Status" -> kind.status(entity.isDeployed());
      case "AccountId" -> entity.account();
      case "Location" -> CloudFrontIds.location(kind.path() + "/" + entity.id());
      case "Tags" -> tags();
      default -> Members.value(entity.config(), name);
    };
  }

  private Tags tags() {
    List<Tag> tags =
        TagRules.of(entity.arn(), state).entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return Tags.builder().items(tags).build();
  }
}
