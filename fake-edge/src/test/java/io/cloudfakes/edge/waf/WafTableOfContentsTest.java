package io.cloudfakes.edge.waf;

import io.cloudfakes.contract.TableOfContents;
import io.cloudfakes.edge.waf.internal.WafService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.wafv2.Wafv2AsyncClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

class WafTableOfContentsTest {
  @Test
  void it_has_every_action_and_the_readme_says_so() throws IOException {
    TableOfContents.check(WafService.SERVICE, Wafv2Client.class, Wafv2AsyncClient.class);
  }
}
