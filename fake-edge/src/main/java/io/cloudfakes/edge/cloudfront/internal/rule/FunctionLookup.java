package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.FunctionSummary;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStore;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStoreAssociation;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStoreAssociations;

/** Functions and key value stores as requests name them and answers show them. */
public final class FunctionLookup {
  private static final int MOST_CODE = 10_240;

  private FunctionLookup() {}

  public static EdgeFunction required(CloudFrontState state, String name, CallContext call) {
    if (state.find(Kind.FUNCTION, EdgeFunction.arn(call.account(), name))
        instanceof EdgeFunction function) {
      return function;
    }
    throw CloudFrontErrors.error("NoSuchFunctionExists", "The function does not exist.");
  }

  /** A function as it stands at one of the stages, the development one if none is named. */
  public static EdgeFunction.Stage stage(EdgeFunction function, @Nullable String name) {
    EdgeFunction.Stage stage = "LIVE".equals(name) ? function.live() : function.development();
    if (stage == null) {
      throw CloudFrontErrors.error(
          "NoSuchFunctionExists", "The function does not exist at this stage.");
    }
    return stage;
  }

  /** A new stage of a function. */
  public static EdgeFunction.Stage made(
      FunctionConfig config, SdkBytes code, CloudFrontState state, CallContext call) {
    if (code.asByteArrayUnsafe().length > MOST_CODE) {
      throw CloudFrontErrors.error(
          "FunctionSizeLimitExceeded", "The function exceeds the maximum size of 10 KB.");
    }
    Quantities.require(config);
    KeyValueStoreAssociations stores = config.keyValueStoreAssociations();
    if (stores != null && !stores.items().isEmpty()) {
      requireStore(config, stores.items(), state, call);
    }
    return new EdgeFunction.Stage(CloudFrontIds.etag(call), config, code, call.now());
  }

  private static void requireStore(
      FunctionConfig config,
      List<KeyValueStoreAssociation> stores,
      CloudFrontState state,
      CallContext call) {
    if ("cloudfront-js-1.0".equals(config.runtimeAsString())) {
      throw CloudFrontErrors.invalidArgument(
          "Key value stores are not supported by the function runtime cloudfront-js-1.0.");
    }
    if (stores.size() > 1) {
      throw CloudFrontErrors.invalidArgument(
          "A function can be associated with one key value store only.");
    }
    String arn = stores.get(0).keyValueStoreARN();
    if (store(state, arn, call.account()) == null) {
      throw CloudFrontErrors.invalidArgument("The key value store does not exist: " + arn);
    }
  }

  /** The key value store of an ARN; null when the account has none. */
  public static @Nullable ValueStore store(CloudFrontState state, String arn, String account) {
    for (ValueStore store : state.all(Kind.KEY_VALUE_STORE, ValueStore.class, account)) {
      if (store.arn().equals(arn)) {
        return store;
      }
    }
    return null;
  }

  public static FunctionSummary summary(
      EdgeFunction function, @Nullable String stageName, CloudFrontState state) {
    boolean live = "LIVE".equals(stageName);
    EdgeFunction.Stage stage = stage(function, stageName);
    String status =
        !live
            ? "UNPUBLISHED"
            : References.any(state, function.account(), Kind.FUNCTION, function.arn())
                ? "DEPLOYED"
                : "UNASSOCIATED";
    return FunctionSummary.builder()
        .name(function.name())
        .status(status)
        .functionConfig(stage.config())
        .functionMetadata(
            m ->
                m.functionARN(function.arn())
                    .stage(live ? FunctionStage.LIVE : FunctionStage.DEVELOPMENT)
                    .createdTime(function.created())
                    .lastModifiedTime(stage.modified()))
        .build();
  }

  public static ValueStore store(CloudFrontState state, String name, CallContext call) {
    if (state.find(Kind.KEY_VALUE_STORE, ValueStore.id(call.account(), name))
        instanceof ValueStore store) {
      return store;
    }
    throw CloudFrontErrors.error("EntityNotFound", "The key value store does not exist.");
  }

  public static KeyValueStore describe(ValueStore store) {
    return KeyValueStore.builder()
        .name(store.name())
        .id(store.uuid())
        .comment(store.comment())
        .arn(store.arn())
        .status("READY")
        .lastModifiedTime(store.modified())
        .build();
  }
}
