package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dns.internal.Route53DomainsService;
import io.cloudfakes.dns.internal.Route53Service;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Route53Request;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.Route53DomainsRequest;

/** Compares the tables of contents with the SDK's clients and with the README. */
class TableOfContentsTest {
  @Test
  void route_53s_table_has_every_action_of_the_sdks_client() {
    assertThat(names(Route53Service.SERVICE))
        .containsAll(actionsOf(Route53Client.class, Route53Request.class))
        .hasSizeGreaterThanOrEqualTo(71);
  }

  @Test
  void route_53_domains_table_has_every_action_of_the_sdks_client() {
    assertThat(names(Route53DomainsService.SERVICE))
        .containsAll(actionsOf(Route53DomainsClient.class, Route53DomainsRequest.class))
        .hasSizeGreaterThanOrEqualTo(34);
  }

  @Test
  void no_two_routes_take_the_same_requests() {
    assertThat(Route53Service.SERVICE.router()).isNotNull();
  }

  @Test
  void the_readme_lists_what_the_tables_say() throws IOException {
    String generated = section(Route53Service.SERVICE) + section(Route53DomainsService.SERVICE);
    Path copy = Path.of("target", "README.actions.md");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, generated);
    String readme = Files.readString(Path.of("README.md"));
    assertThat(between(readme, "<!-- actions -->\n", "<!-- /actions -->"))
        .as("README.md between its markers; what belongs there was written to %s", copy)
        .isEqualTo(generated);
  }

  private static Set<String> names(Service<?> service) {
    return service.table().actions().stream()
        .map(Action::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> actionsOf(Class<?> client, Class<?> request) {
    return Arrays.stream(client.getMethods())
        .filter(method -> method.getParameterCount() >= 1)
        .map(method -> method.getParameterTypes()[0])
        .filter(request::isAssignableFrom)
        .map(type -> type.getSimpleName().replaceAll("Request$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String section(Service<?> service) {
    List<String> refused =
        service.table().actions().stream()
            .filter(action -> !action.isModelled())
            .map(Action::name)
            .toList();
    StringBuilder text = new StringBuilder();
    text.append("\n### ").append(service.name()).append("\n\n");
    List<String> modelled =
        service.table().actions().stream().filter(Action::isModelled).map(Action::name).toList();
    text.append("Modelled: ");
    text.append(modelled.isEmpty() ? "none" : String.join(", ", modelled)).append(".\n");
    text.append("\nRefused with 501 (").append(refused.size()).append("): ");
    return text.append(String.join(", ", refused)).append(".\n").toString();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    int to = text.indexOf(end);
    assertThat(from).as("the marker %s", start).isNotNegative();
    assertThat(to).as("the marker %s", end).isGreaterThan(from);
    return text.substring(from + start.length(), to);
  }
}
