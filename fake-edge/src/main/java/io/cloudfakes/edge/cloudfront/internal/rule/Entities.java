package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.CloudFrontOptions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.SdkPojo;

/** Entities as requests name them, and how they come to the edges. */
public final class Entities {
  private static final List<Kind> KINDS =
      List.of(
          Kind.DISTRIBUTION_TENANT,
          Kind.CONNECTION_GROUP,
          Kind.VPC_ORIGIN,
          Kind.ANYCAST_IP_LIST,
          Kind.TRUST_STORE,
          Kind.STREAMING_DISTRIBUTION);

  private Entities() {}

  /**
   * The account's entity of an id; where actions take an identifier, its ARN or name will do too.
   *
   * @throws AwsErrorException {@code EntityNotFound}
   */
  public static EdgeEntity required(
      CloudFrontState state, Kind kind, @Nullable String identifier, CallContext call) {
    EdgeEntity found = find(state, kind, identifier, call.account());
    if (found == null) {
      throw notFound();
    }
    return found;
  }

  /** The same; null when there is none. */
  public static @Nullable EdgeEntity find(
      CloudFrontState state, Kind kind, @Nullable String identifier, String account) {
    if (identifier == null) {
      return null;
    }
    if (state.find(kind, identifier) instanceof EdgeEntity entity) {
      return entity.account().equals(account) ? entity : null;
    }
    for (EdgeEntity entity : state.entities(kind, account)) {
      if (entity.arn().equals(identifier)
          || identifier.equals(Members.text(entity.config(), "Name"))) {
        return entity;
      }
    }
    return null;
  }

  /** The account's entity of an id, where nothing else will do. */
  public static EdgeEntity byId(
      CloudFrontState state, Kind kind, @Nullable String id, CallContext call) {
    if (id != null
        && state.find(kind, id) instanceof EdgeEntity entity
        && entity.account().equals(call.account())) {
      return entity;
    }
    throw notFound();
  }

  /** What has an ARN, of those kinds; null when nothing has. */
  static @Nullable Resource byArn(String arn, CloudFrontState state) {
    String id = arn.substring(arn.lastIndexOf('/') + 1);
    for (Kind kind : KINDS) {
      if (state.find(kind, id) instanceof EdgeEntity entity && entity.arn().equals(arn)) {
        return entity;
      }
    }
    return state.find(Kind.CONNECTION_FUNCTION, id) instanceof ConnectionFunction function
            && function.arn().equals(arn)
        ? function
        : null;
  }

  /** What an account has of an id, an ARN or a name: an entity, or a connection function. */
  public static Resource named(
      Kind kind, String identifier, CloudFrontState state, CallContext call) {
    if (kind != Kind.CONNECTION_FUNCTION) {
      return required(state, kind, identifier, call);
    }
    for (ConnectionFunction function : state.all(kind, ConnectionFunction.class, call.account())) {
      if (List.of(function.id(), function.name(), function.arn()).contains(identifier)) {
        return function;
      }
    }
    throw notFound();
  }

  /** Refuses the ARN of what the account has not, and so cannot share with others. */
  public static void requireShareable(String arn, CloudFrontState state, CallContext call) {
    shareable(arn, state, call);
  }

  /** What an account has of an ARN, and may share with others. */
  public static Resource shareable(String arn, CloudFrontState state, CallContext call) {
    Resource found = byArn(arn, state);
    if (found == null || !found.account().equals(call.account())) {
      throw notFound();
    }
    return found;
  }

  public static AwsErrorException notFound() {
    return CloudFrontErrors.error("EntityNotFound", "The entity was not found.");
  }

  /**
   * Refuses a name that another of the account's has, and more of them than an account may have.
   *
   * @param name the member of their configurations
   */
  public static void requireNew(
      CloudFrontState state,
      Kind kind,
      String name,
      @Nullable String value,
      int most,
      String account) {
    List<EdgeEntity> own = state.entities(kind, account);
    for (EdgeEntity other : own) {
      if (value != null && value.equals(Members.text(other.config(), name))) {
        throw alreadyExists();
      }
    }
    if (own.size() >= most) {
      throw limitExceeded();
    }
  }

  public static AwsErrorException inUse() {
    return CloudFrontErrors.error(
        "CannotDeleteEntityWhileInUse", "The entity cannot be deleted while it is in use.");
  }

  public static AwsErrorException alreadyExists() {
    return CloudFrontErrors.error(
        "EntityAlreadyExists", "The entity already exists. You must provide a unique entity.");
  }

  public static AwsErrorException limitExceeded() {
    return CloudFrontErrors.error("EntityLimitExceeded", "The entity limit has been exceeded.");
  }

  /** A new entity, which no edge has heard of yet. */
  public static EdgeEntity made(Kind kind, String id, SdkPojo config, CallContext call) {
    return new EdgeEntity(
        kind,
        call.account(),
        id,
        CloudFrontIds.etag(call),
        call.now(),
        call.now(),
        config,
        null,
        false);
  }

  /** What puts an entity there and brings it to the edges, at once or when it is time. */
  public static List<CloudFrontChange> deployed(EdgeEntity entity, CallContext call) {
    Duration takes = call.options(CloudFrontOptions.class).deploymentTime();
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(new CloudFrontChange.Put(entity));
    changes.add(
        takes.isZero()
            ? new CloudFrontChange.EntityDeployed(entity.kind(), entity.id())
            : new CloudFrontChange.Scheduled(
                call.now().plus(takes),
                "deploy " + entity.id(),
                new CloudFrontTask.DeployEntity(entity.kind(), entity.id())));
    return changes;
  }

  /** What leaves nothing of an entity. */
  public static List<CloudFrontChange> removed(EdgeEntity entity) {
    return List.of(
        new CloudFrontChange.Removed(entity.kind(), entity.id()),
        new CloudFrontChange.Tagged(entity.arn(), TreePMap.empty()),
        new CloudFrontChange.Removed(Kind.RESOURCE_POLICY, entity.arn()),
        new CloudFrontChange.Cancelled("deploy " + entity.id()));
  }
}
