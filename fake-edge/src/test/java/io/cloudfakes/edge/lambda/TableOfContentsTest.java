package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Operation;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaRequest;

/** Compares the table of contents with the SDK's clients, the operations and the README. */
class TableOfContentsTest {
  private static final Collection<? extends Action<?>> ACTIONS =
      LambdaService.SERVICE.table().actions();

  /** In AWS's model, but not in the SDK for Java 2: replaced by Invoke long ago. */
  private static final String ONLY_IN_THE_MODEL = "InvokeAsync";

  @Test
  void the_table_has_every_action_of_the_sdks_clients() {
    Set<String> names = new TreeSet<>();
    ACTIONS.forEach(action -> names.add(action.name()));
    assertThat(names).hasSize(ACTIONS.size()).contains(ONLY_IN_THE_MODEL);
    assertThat(names)
        .containsAll(actionsOf(LambdaClient.class))
        .containsAll(actionsOf(LambdaAsyncClient.class))
        .hasSizeGreaterThanOrEqualTo(85);
  }

  @Test
  void no_two_routes_take_the_same_requests() {
    assertThat(LambdaService.SERVICE.router()).isNotNull();
  }

  @Test
  void each_operation_is_of_its_actions_classes() {
    for (Action<?> action : modelled()) {
      Type[] arguments = operationType(action);
      assertThat(action.operation().getClass().getSimpleName()).isEqualTo(action.name());
      assertThat(arguments[0]).isEqualTo(action.requestType());
      assertThat(arguments[1]).isEqualTo(action.responseType());
    }
  }

  @Test
  void each_member_that_an_operation_says_it_models_is_in_the_sdks_request()
      throws ReflectiveOperationException {
    for (Action<?> action : modelled()) {
      assertThat(membersOf(action.requestType()))
          .as("members of %s", action.name())
          .containsAll(withoutNewer(modelledMembers(action)));
    }
  }

  /** The members that every supported SDK has. */
  private static Set<String> withoutNewer(Set<String> members) {
    Set<String> known = new TreeSet<>(members);
    known.remove("InvokedViaFunctionUrl");
    return known;
  }

  @Test
  void the_readme_lists_what_the_table_says() throws IOException, ReflectiveOperationException {
    String generated = table();
    Path copy = Path.of("target", "README.actions.md");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, generated);
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("<!-- lambda actions -->\n");
    int to = readme.indexOf("<!-- /lambda actions -->");
    assertThat(from).isNotNegative();
    assertThat(to).isGreaterThan(from);
    assertThat(readme.substring(from + "<!-- lambda actions -->\n".length(), to))
        .as("README.md between its markers; what belongs there was written to %s", copy)
        .isEqualTo(generated);
  }

  private static String table() throws ReflectiveOperationException {
    StringBuilder text = new StringBuilder("\n| action | members taken note of |\n|---|---|\n");
    for (Action<?> action : modelled()) {
      text.append("| ").append(action.name()).append(" | ");
      text.append(String.join(", ", modelledMembers(action))).append(" |\n");
    }
    List<String> refused =
        ACTIONS.stream().filter(action -> !action.isModelled()).<String>map(Action::name).toList();
    text.append("\nRefused with 501 (").append(refused.size()).append("): ");
    return text.append(String.join(", ", refused)).append(".\n").toString();
  }

  private static List<? extends Action<?>> modelled() {
    return ACTIONS.stream().filter(Action::isModelled).toList();
  }

  private static Set<String> actionsOf(Class<?> client) {
    return Arrays.stream(client.getMethods())
        .filter(method -> method.getParameterCount() >= 1)
        .map(method -> method.getParameterTypes()[0])
        .filter(LambdaRequest.class::isAssignableFrom)
        .map(type -> type.getSimpleName().replaceAll("Request$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Type[] operationType(Action<?> action) {
    for (Type type : action.operation().getClass().getGenericInterfaces()) {
      if (type instanceof ParameterizedType generic && generic.getRawType() == Operation.class) {
        return generic.getActualTypeArguments();
      }
    }
    throw new AssertionError(action + " is no operation");
  }

  private static Set<String> membersOf(Class<? extends SdkPojo> request) {
    return Requests.empty(request).sdkFields().stream()
        .map(SdkField::memberName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> modelledMembers(Action<?> action) throws ReflectiveOperationException {
    Field members = action.operation().getClass().getField("MEMBERS");
    return ((ModelledMembers) members.get(null)).names();
  }
}
