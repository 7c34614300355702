package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.edge.apigateway.internal.live.call.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** Which resource and method answer a path. */
class RoutesTest {
  private final List<Resource> resources = new ArrayList<>();

  private void resource(String path, String... verbs) {
    Map<String, Method> methods = new TreeMap<>();
    for (String verb : verbs) {
      methods.put(verb, Method.builder().httpMethod(verb).build());
    }
    resources.add(Resource.builder().id(path).path(path).resourceMethods(methods).build());
  }

  private String found(String verb, String path) {
    Route route = Route.find(resources, verb, path);
    return route == null
        ? "none"
        : route.method().httpMethod() + " " + route.resource().path() + " " + route.parameters();
  }

  @Test
  void the_closest_resource_answers() {
    resource("/", "GET");
    resource("/{proxy+}", "ANY");
    resource("/pets", "GET");
    resource("/pets/{id}", "GET", "ANY");
    resource("/pets/new", "GET");
    resource("/pets/{id}/toys", "GET");
    resource("/pets/{id}/{rest+}", "GET");

    assertThat(found("GET", "/")).isEqualTo("GET / {}");
    assertThat(found("GET", "/pets")).isEqualTo("GET /pets {}");
    assertThat(found("GET", "/pets/")).isEqualTo("GET /pets {}");
    assertThat(found("GET", "/pets/7")).isEqualTo("GET /pets/{id} {id=7}");
    assertThat(found("PUT", "/pets/7")).isEqualTo("ANY /pets/{id} {id=7}");
    assertThat(found("GET", "/pets/new")).isEqualTo("GET /pets/new {}");
    assertThat(found("GET", "/pets/7/toys")).isEqualTo("GET /pets/{id}/toys {id=7}");
    assertThat(found("GET", "/pets/7/a/b%2Fc"))
        .isEqualTo("GET /pets/{id}/{rest+} {id=7, rest=a/b/c}");
    assertThat(found("DELETE", "/else/where")).isEqualTo("ANY /{proxy+} {proxy=else/where}");
  }

  @Test
  void a_resource_without_the_method_is_no_route() {
    resource("/pets", "GET");
    resource("/{proxy+}", "GET");

    assertThat(found("POST", "/pets")).isEqualTo("none");
    assertThat(found("GET", "/other")).isEqualTo("GET /{proxy+} {proxy=other}");
  }

  @Test
  void parameters_are_decoded() {
    resource("/pets/{id}", "GET");

    assertThat(parameters("/pets/a%20b+c%C3%A9")).isEqualTo(Map.of("id", "a b+cé"));
    assertThat(parameters("/pets/100%")).isEqualTo(Map.of("id", "100%"));
  }

  private @Nullable Map<String, String> parameters(String path) {
    Route route = Route.find(resources, "GET", path);
    return route == null ? null : route.parameters();
  }
}
