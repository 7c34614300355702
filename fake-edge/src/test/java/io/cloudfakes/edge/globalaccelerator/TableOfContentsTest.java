package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.service.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.globalaccelerator.model.GlobalAcceleratorRequest;

/** Compares the table of contents with the SDK's client and with the README. */
class TableOfContentsTest {
  private static final String START = "<!-- global accelerator actions -->\n";
  private static final String END = "<!-- /global accelerator actions -->";

  @Test
  void the_table_has_every_action_of_the_sdks_client() {
    assertThat(names()).containsAll(ofTheClient()).hasSizeGreaterThanOrEqualTo(56);
  }

  @Test
  void every_action_is_modelled_by_a_class_of_its_name() {
    for (Action<?> action : GlobalAcceleratorService.SERVICE.table().actions()) {
      assertThat(action.isModelled()).as(action.name()).isTrue();
      assertThat(action.operation().getClass().getSimpleName()).isEqualTo(action.name());
    }
  }

  @Test
  void the_readme_lists_what_the_table_says() throws IOException {
    String generated = "\nModelled: " + String.join(", ", names()) + ".\n\n";
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains(START).contains(END);
    assertThat(readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END)))
        .isEqualTo(generated);
  }

  private static List<String> names() {
    return GlobalAcceleratorService.SERVICE.table().actions().stream()
        .<String>map(Action::name)
        .toList();
  }

  private static Set<String> ofTheClient() {
    return Arrays.stream(GlobalAcceleratorClient.class.getMethods())
        .filter(method -> method.getParameterCount() >= 1)
        .map(method -> method.getParameterTypes()[0])
        .filter(GlobalAcceleratorRequest.class::isAssignableFrom)
        .map(type -> type.getSimpleName().replaceAll("Request$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
