package io.cloudfakes.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.service.Action;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ServiceTablesTest {
  @Test
  void every_action_of_the_sdk_has_its_line() {
    assertThat(names(DynamoDbService.SERVICE)).containsAll(actionsOf(DynamoDbClient.class));
    assertThat(names(DynamoDbService.SERVICE)).hasSize(57);
    assertThat(names(DynamoDbStreamsService.SERVICE))
        .containsAll(actionsOf(DynamoDbStreamsClient.class))
        .hasSize(4);
  }

  @Test
  void every_operation_is_of_the_action_whose_name_it_has() throws Exception {
    for (Action<?> action : DynamoDbService.SERVICE.table().actions()) {
      if (!action.isModelled()) {
        continue;
      }
      Object operation = action.operation();
      assertThat(operation.getClass().getSimpleName()).isEqualTo(action.name());
      assertThat(typeArguments(operation.getClass()))
          .as(action.name())
          .containsExactly(action.requestType(), action.responseType());
    }
  }

  @Test
  void the_readme_lists_the_actions_as_they_are() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Service<?> service : List.of(DynamoDbService.SERVICE, DynamoDbStreamsService.SERVICE)) {
      service
          .table()
          .actions()
          .forEach(
              action ->
                  lines.add(
                      "| " + action.name() + " | " + (action.isModelled() ? "yes" : "501") + " |"));
    }
    List<String> inReadme =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.endsWith("| yes |") || line.endsWith("| 501 |"))
            .toList();
    assertThat(inReadme).containsExactlyElementsOf(lines);
  }

  private static List<String> names(Service<?> service) {
    return service.table().actions().stream().<String>map(Action::name).toList();
  }

  private static Set<String> actionsOf(Class<?> client) {
    Set<String> names = new TreeSet<>();
    for (Method method : client.getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      if (parameters.length > 0 && SdkRequest.class.isAssignableFrom(parameters[0])) {
        String name = parameters[0].getSimpleName();
        names.add(name.substring(0, name.length() - "Request".length()));
      }
    }
    return names;
  }

  private static List<Type> typeArguments(Class<?> operation) {
    for (Type type : operation.getGenericInterfaces()) {
      if (type instanceof ParameterizedType generic && generic.getRawType() == Operation.class) {
        return List.of(generic.getActualTypeArguments()).subList(0, 2);
      }
    }
    throw new AssertionError(operation + " is no operation");
  }
}
