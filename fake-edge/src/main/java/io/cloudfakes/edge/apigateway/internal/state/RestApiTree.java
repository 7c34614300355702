package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/**
 * Everything that is defined in a REST API. An immutable value: a deployment keeps it as it was.
 *
 * @param document the API itself
 * @param resources by id, each with its methods, these with their integrations and responses
 * @param models by name
 * @param validators by id
 * @param authorizers by id
 * @param responses the gateway responses that were changed, by type
 * @param parts of the documentation, by id
 */
public record RestApiTree(
    RestApi document,
    TreePMap<String, Resource> resources,
    TreePMap<String, Model> models,
    TreePMap<String, RequestValidator> validators,
    TreePMap<String, Authorizer> authorizers,
    TreePMap<String, GatewayResponse> responses,
    TreePMap<String, DocumentationPart> parts) {

  /** An API with nothing in it. */
  public static RestApiTree of(RestApi document) {
    return new RestApiTree(
        document,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty());
  }

  /** The resource with that path, for example {@code /pets/{petId}}; null when there is none. */
  public @Nullable Resource resourceAt(String path) {
    for (Resource resource : resources.values()) {
      if (resource.path().equals(path)) {
        return resource;
      }
    }
    return null;
  }

  /** The method of a resource; null when there is none. */
  public @Nullable Method method(String resourceId, String verb) {
    Resource resource = resources.get(resourceId);
    return resource == null ? null : resource.resourceMethods().get(verb);
  }

  public RestApiTree withDocument(RestApi other) {
    return new RestApiTree(other, resources, models, validators, authorizers, responses, parts);
  }

  public RestApiTree withResources(TreePMap<String, Resource> all) {
    return new RestApiTree(document, all, models, validators, authorizers, responses, parts);
  }

  public RestApiTree withModels(TreePMap<String, Model> all) {
    return new RestApiTree(document, resources, all, validators, authorizers, responses, parts);
  }

  public RestApiTree withValidators(TreePMap<String, RequestValidator> all) {
    return new RestApiTree(document, resources, models, all, authorizers, responses, parts);
  }

  public RestApiTree withAuthorizers(TreePMap<String, Authorizer> all) {
    return new RestApiTree(document, resources, models, validators, all, responses, parts);
  }

  public RestApiTree withResponses(TreePMap<String, GatewayResponse> all) {
    return new RestApiTree(document, resources, models, validators, authorizers, all, parts);
  }

  public RestApiTree withParts(TreePMap<String, DocumentationPart> all) {
    return new RestApiTree(document, resources, models, validators, authorizers, responses, all);
  }
}
