package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;

/**
 * Connection functions as requests name them and answers show them. All by names, for the oldest
 * supported SDK has none of them.
 */
final class ConnectionFunctions {
  private static final int LARGEST = 10_240;

  private ConnectionFunctions() {}

  /** The account's function of an id, a name or an ARN. */
  static ConnectionFunction required(SdkRequest request, CloudFrontState state, CallContext call) {
    String id = Members.text(request, "Id");
    String asked = id == null ? Members.text(request, "Identifier") : id;
    return (ConnectionFunction)
        Entities.named(Kind.CONNECTION_FUNCTION, Objects.requireNonNull(asked), state, call);
  }

  /** The same, in the version that a change is meant for. */
  static ConnectionFunction inVersion(SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction known = required(request, state, call);
    CloudFrontErrors.requireVersion(
        known.development().etag(), Members.text(request, "IfMatch"), call);
    return known;
  }

  /** A function as it stands at the stage that a request asks for, or in development. */
  static EdgeFunction.Stage stage(ConnectionFunction function, SdkRequest request) {
    EdgeFunction.Stage stage = isLive(request) ? function.live() : function.development();
    if (stage == null) {
      throw Entities.notFound();
    }
    return stage;
  }

  static boolean isLive(SdkRequest request) {
    return "LIVE".equals(Members.text(request, "Stage"));
  }

  /** A new stage, of what a request says. */
  static EdgeFunction.Stage made(SdkRequest request, CloudFrontState state, CallContext call) {
    SdkBytes code =
        (SdkBytes) Objects.requireNonNull(Members.value(request, "ConnectionFunctionCode"));
    if (code.asByteArrayUnsafe().length > LARGEST) {
      throw CloudFrontErrors.error(
          "EntitySizeLimitExceeded", "The entity size limit was exceeded.");
    }
    return FunctionLookup.made(
        (FunctionConfig) Objects.requireNonNull(Members.value(request, "ConnectionFunctionConfig")),
        code,
        state,
        call);
  }

  /** A function at one stage, as lists show it. */
  static SdkPojo summary(ConnectionFunction function, boolean live, CloudFrontState state) {
    return Members.filled(
        Members.type("ConnectionFunctionSummary"), name -> value(function, live, state, name));
  }

  private static @Nullable Object value(
      ConnectionFunction function, boolean live, CloudFrontState state, String name) {
    EdgeFunction.Stage stage = live ? function.live() : function.development();
    if (stage == null) {
      throw Entities.notFound();
    }
    return switch (name) {
      case "Name" -> function.name();
      case "Id" -> function.id();
      case "ConnectionFunctionConfig" -> stage.config();
      case "ConnectionFunctionArn" -> function.arn();
      case "Status" -> live ? status(function, state) : "UNPUBLISHED";
      case "Stage" -> live ? "LIVE" : "DEVELOPMENT";
      case "CreatedTime" -> function.created();
      case "LastModifiedTime" -> stage.modified();
      default -> null;
    };
  }

  private static String status(ConnectionFunction function, CloudFrontState state) {
    return References.any(state, function.account(), Kind.CONNECTION_FUNCTION, function.id())
        ? "DEPLOYED"
        : "UNASSOCIATED";
  }

  /** What answers say of a function, by the names of their members. */
  static @Nullable Object answer(
      ConnectionFunction function, boolean live, CloudFrontState state, String name) {
    EdgeFunction.Stage stage = live ? function.live() : function.development();
    return switch (name) {
      case "ConnectionFunctionSummary" -> summary(function, live, state);
      case "ConnectionFunctionCode" -> Objects.requireNonNull(stage).code();
      case "ContentType" -> "application/octet-stream";
      case "ETag" -> Objects.requireNonNull(stage).etag();
      case "Location" -> CloudFrontIds.location("connection-function/" + function.id());
      default -> null;
    };
  }
}
