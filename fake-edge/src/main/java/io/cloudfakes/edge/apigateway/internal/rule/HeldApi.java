package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** A REST API of the caller, and where it is. */
public record HeldApi(Place place, RestApiState api) {
  /**
   * The caller's API of that id in the region.
   *
   * @throws AwsErrorException 404 when there is none
   */
  public static HeldApi required(String apiId, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestApiState api = state.rest().in(place).apis().get(apiId);
    if (api == null) {
      throw RestErrors.noSuchApi(call.account(), apiId);
    }
    return new HeldApi(place, api);
  }

  public RestApiTree tree() {
    return api.tree();
  }

  public Resource resource(String id) {
    Resource resource = tree().resources().get(id);
    if (resource == null) {
      throw RestErrors.noSuch("Resource");
    }
    return resource;
  }

  public Method method(String resourceId, String verb) {
    Method method = resource(resourceId).resourceMethods().get(verb);
    if (method == null) {
      throw RestErrors.noSuch("Method");
    }
    return method;
  }

  public Integration integration(String resourceId, String verb) {
    Integration integration = method(resourceId, verb).methodIntegration();
    if (integration == null) {
      throw RestErrors.noSuch("Integration");
    }
    return integration;
  }

  public LiveStage stage(String name) {
    LiveStage stage = api.stages().get(name);
    if (stage == null) {
      throw RestErrors.noSuch("stage");
    }
    return stage;
  }

  /** The change by which the API has another tree. */
  public RestChange with(RestApiTree tree) {
    return with(api.withTree(tree));
  }

  public RestChange with(RestApiState other) {
    return new RestChange.ApiPut(place, other);
  }

  public RestChange with(LiveStage stage) {
    return with(api.withStage(stage));
  }

  public RestChange withResource(Resource resource) {
    return with(tree().withResources(tree().resources().plus(resource.id(), resource)));
  }

  /** The change by which a resource has another method; none when it is null. */
  public RestChange withMethod(String resourceId, String verb, @Nullable Method method) {
    Resource resource = resource(resourceId);
    Map<String, Method> methods = new TreeMap<>(resource.resourceMethods());
    if (method == null) {
      methods.remove(verb);
    } else {
      methods.put(verb, method);
    }
    return withResource(resource.toBuilder().resourceMethods(methods).build());
  }

  /** The change by which a method has another integration; none when it is null. */
  public RestChange withIntegration(
      String resourceId, String verb, @Nullable Integration integration) {
    return withMethod(
        resourceId,
        verb,
        method(resourceId, verb).toBuilder().methodIntegration(integration).build());
  }
}
