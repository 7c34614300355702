package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** One kind of entity: what its actions take and give, and what they refuse. */
public interface EntityKind {
  Kind kind();

  /** What the model calls it; with Summary after it, its line in a list. */
  String member();

  /** What there is of it in lists that say how long they are; "" for lists of its lines alone. */
  default String list() {
    return "";
  }

  /** The members of requests that it reads, beside those that the operations read for all kinds. */
  List<String> reads();

  String newId(CallContext call);

  /** Where it is found in the API. */
  default String path() {
    return "";
  }

  /** The status of an answer that tells of a new one. */
  default int created() {
    return 201;
  }

  /** The status of an answer that tells of a changed one. */
  default int updated() {
    return 200;
  }

  /** The status of an answer to the deletion of one. */
  default int deleted() {
    return 204;
  }

  default String status(boolean deployed) {
    return deployed ? "Deployed" : "InProgress";
  }

  /**
   * The one that a request is for.
   *
   * @throws io.cloudfakes.AwsErrorException when the account has none such
   */
  default EdgeEntity required(SdkRequest request, CloudFrontState state, CallContext call) {
    String id = Members.text(request, "Id");
    return id == null
        ? Entities.required(state, kind(), Members.text(request, "Identifier"), call)
        : Entities.byId(state, kind(), id, call);
  }

  /** One that the very same request made before; null for none. */
  default @Nullable EdgeEntity same(SdkRequest request, CloudFrontState state, CallContext call) {
    return null;
  }

  /** What a new one is, as it is kept. */
  SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call);

  /** What one is that is changed. */
  SdkPojo changed(EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call);

  /** Refuses to delete one that is in use. */
  default void requireUnused(EdgeEntity known, CloudFrontState state) {
    if (References.any(state, known.account(), kind(), known.id())) {
      throw Entities.inUse();
    }
  }

  /** Refuses a list that cannot be asked for. */
  default void requireListable(SdkRequest request) {}

  /** Whether a list has it that a request asks for. */
  default boolean isListed(EdgeEntity entity, SdkRequest request) {
    return true;
  }

  /** What is said of one beside its configuration, by the model's name for it; null for nothing. */
  default @Nullable Object value(
      EdgeEntity entity, String name, CloudFrontState state, CallContext call) {
    return null;
  }

  /** What else changes with a new or changed one. */
  default List<CloudFrontChange> with(
      EdgeEntity entity, SdkRequest request, CloudFrontState state, CallContext call) {
    return List.of();
  }

  /** What else goes with one that is deleted. */
  default List<CloudFrontChange> without(EdgeEntity entity, CloudFrontState state) {
    return List.of();
  }
}
