package io.cloudfakes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.service.Action;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.RequestMembers;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Holds a service's table of contents against the SDK's clients, against its operations, and
 * against what the module's README says of it. The README has the generated part between {@code
 * <!-- NAME actions -->} and {@code <!-- /NAME actions -->}, NAME being the service's.
 */
public final class TableOfContents {
  private final Service<?> service;
  private final Collection<? extends Action<?>> actions;

  private TableOfContents(Service<?> service) {
    this.service = service;
    this.actions = service.table().actions();
  }

  /**
   * Checks a service.
   *
   * @param clients the SDK's interfaces of it, whose methods are the actions
   */
  public static void check(Service<?> service, Class<?>... clients) throws IOException {
    TableOfContents table = new TableOfContents(service);
    table.hasEveryAction(clients);
    assertThat(service.router()).as("routes, of which no two take the same requests").isNotNull();
    table.namesItsOperations();
    table.isInTheReadme();
  }

  private void hasEveryAction(Class<?>... clients) {
    Set<String> names = new TreeSet<>();
    actions.forEach(action -> names.add(action.name()));
    assertThat(names).hasSize(actions.size());
    for (Class<?> client : clients) {
      assertThat(names.stream().map(TableOfContents::flat).toList())
          .as("actions of %s", client.getSimpleName())
          .containsAll(actionsOf(client));
    }
  }

  /** As methods have them, whatever the SDK makes of abbreviations in names of classes. */
  private static String flat(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  private static Set<String> actionsOf(Class<?> client) {
    return Arrays.stream(client.getMethods())
        .filter(method -> method.getParameterCount() >= 1)
        .map(method -> method.getParameterTypes()[0])
        .filter(SdkRequest.class::isAssignableFrom)
        .map(type -> flat(type.getSimpleName().replaceAll("Request$", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void namesItsOperations() {
    for (Action<?> action : modelled()) {
      Type[] arguments = operationType(action);
      assertThat(action.operation().getClass().getSimpleName()).isEqualTo(action.name());
      assertThat(arguments[0]).as(action.name()).isEqualTo(action.requestType());
      assertThat(arguments[1]).as(action.name()).isEqualTo(action.responseType());
    }
  }

  private List<? extends Action<?>> modelled() {
    return actions.stream().filter(Action::isModelled).toList();
  }

  private static Type[] operationType(Action<?> action) {
    for (Class<?> type = action.operation().getClass(); type != null; type = type.getSuperclass()) {
      for (Type one : type.getGenericInterfaces()) {
        if (one instanceof ParameterizedType generic && generic.getRawType() == Operation.class) {
          return generic.getActualTypeArguments();
        }
      }
    }
    throw new AssertionError(action + " is no operation");
  }

  private void isInTheReadme() throws IOException {
    String generated = text();
    Path copy = Path.of("target", "README." + service.name() + ".md");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, generated);
    String readme = Files.readString(Path.of("README.md"));
    String begin = "<!-- " + service.name() + " actions -->\n";
    int from = readme.indexOf(begin);
    int to = readme.indexOf("<!-- /" + service.name() + " actions -->");
    assertThat(from).as(begin.trim() + " in README.md").isNotNegative();
    assertThat(to).as("its end in README.md").isGreaterThan(from);
    assertThat(readme.substring(from + begin.length(), to))
        .as("README.md between its markers; what belongs there was written to %s", copy)
        .isEqualTo(generated);
  }

  private String text() {
    List<String> plain = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (Action<?> action : modelled()) {
      RequestMembers members = action.operation().members();
      if (members.refused().isEmpty() && members.withoutEffect().isEmpty()) {
        plain.add(action.name());
      } else {
        rows.append("| ").append(action.name());
        rows.append(" | ").append(String.join(", ", members.refused()));
        rows.append(" | ").append(String.join(", ", members.withoutEffect())).append(" |\n");
      }
    }
    List<String> refused =
        actions.stream().filter(action -> !action.isModelled()).<String>map(Action::name).toList();
    StringBuilder text = new StringBuilder("\nModelled with all their members (");
    text.append(plain.size()).append("): ").append(String.join(", ", plain)).append(".\n");
    if (!rows.isEmpty()) {
      text.append(
          "\n| modelled | members refused (501) | members without effect |\n|---|---|---|\n");
      text.append(rows);
    }
    text.append("\nRefused with 501 (").append(refused.size()).append("): ");
    text.append(refused.isEmpty() ? "none" : String.join(", ", refused));
    return text.append(".\n").toString();
  }
}
