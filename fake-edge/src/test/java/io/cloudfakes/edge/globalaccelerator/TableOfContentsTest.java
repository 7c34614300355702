package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.service.Action;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorAsyncClient;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;

class TableOfContentsTest {
  @Test
  void the_table_is_that_of_the_sdks_clients_the_operations_and_the_readme() throws IOException {
    TableOfContents.check(
        GlobalAcceleratorService.SERVICE,
        GlobalAcceleratorClient.class,
        GlobalAcceleratorAsyncClient.class);
  }

  @Test
  void every_action_is_modelled() {
    assertThat(GlobalAcceleratorService.SERVICE.table().actions())
        .hasSizeGreaterThanOrEqualTo(56)
        .allMatch(Action::isModelled);
  }
}
