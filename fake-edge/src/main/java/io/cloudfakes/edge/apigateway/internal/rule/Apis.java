package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKeySourceType;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** What a REST API is by itself: checked, completed and shown. */
public final class Apis {
  private static final int MOST_COMPRESSION = 10_485_760;

  private Apis() {}

  /** A new API: what the client asked for, and the rest as AWS has it by itself. */
  public static RestApi created(RestApi asked, CallContext call) {
    String id = NewIds.ten(call, "api");
    return checked(
        asked.toBuilder()
            .id(id)
            .createdDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .apiKeySource(asked.apiKeySource() == null ? "HEADER" : asked.apiKeySourceAsString())
            .endpointConfiguration(EndpointTypes.completed(asked.endpointConfiguration()))
            .disableExecuteApiEndpoint(Boolean.TRUE.equals(asked.disableExecuteApiEndpoint()))
            .rootResourceId(call.ids().alphanumeric("root", 10).toLowerCase(Locale.ROOT))
            .policy(Policies.stored(asked.policy(), call, id))
            .build());
  }

  /** The tree of an API in which nothing was defined yet but what each has. */
  public static RestApiTree empty(RestApi api, CallContext call) {
    Resource root = Resource.builder().id(api.rootResourceId()).path("/").build();
    return RestApiTree.of(api)
        .withResources(TreePMap.singleton(root.id(), root))
        .withModels(DefaultModels.all(call));
  }

  /** Refuses an API that cannot be so. */
  public static RestApi checked(RestApi api) {
    if (api.name() == null || api.name().isBlank()) {
      throw RestErrors.badRequest("Name cannot be empty");
    }
    if (api.description() != null && api.description().isEmpty()) {
      throw RestErrors.badRequest("Description cannot be an empty string");
    }
    Integer compression = api.minimumCompressionSize();
    if (compression != null && (compression < 0 || compression > MOST_COMPRESSION)) {
      throw RestErrors.badRequest(
          "Invalid minimum compression size, must be between 0 and " + MOST_COMPRESSION);
    }
    if (api.apiKeySource() == ApiKeySourceType.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest(
          "Invalid API key source specified. Valid options are HEADER,AUTHORIZER");
    }
    for (String type : api.binaryMediaTypes()) {
      if (!type.matches("[^/\\s]+/[^/\\s]+")) {
        throw RestErrors.badRequest("Invalid binary media type specified: " + type);
      }
    }
    EndpointTypes.check(api.endpointConfiguration());
    Tags.checked(api.tags());
    return api;
  }

  /** An API after patch operations, with a policy among them made as it is kept. */
  public static RestApi patched(RestApi before, RestApi patched, CallContext call) {
    return Objects.equals(before.policy(), patched.policy())
        ? patched
        : patched.toBuilder().policy(Policies.stored(patched.policy(), call, before.id())).build();
  }

  /** The API as answers show it: its policy stands in them with its quotes escaped. */
  public static RestApi shown(RestApi api) {
    String policy = api.policy();
    return policy == null ? api : api.toBuilder().policy(Policies.escaped(policy)).build();
  }
}
