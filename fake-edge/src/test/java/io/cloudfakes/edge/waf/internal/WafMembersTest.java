package io.cloudfakes.edge.waf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing a request can ask for is overlooked: it is read, refused, or known to change nothing. */
class WafMembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of("io.cloudfakes.edge.waf", "software.amazon.awssdk.services.wafv2.model")
          // Statements.exactlyOne looks at all members of a choice.
          .reading("JsonMatchPattern", "All")
          .reading("HeaderMatchPattern", "All")
          .reading("CookieMatchPattern", "All")
          .reading("OverrideAction", "None");

  /** The SDK writes Acl and Ip where the model has ACL and IP. */
  @Test
  void the_models_limits_are_those_of_the_sdks_structures() throws IOException {
    Set<String> limited = new TreeSet<>();
    for (String line :
        new String(
                WafService.class.getResourceAsStream("constraints.txt").readAllBytes(),
                StandardCharsets.UTF_8)
            .split("\n", -1)) {
      limited.add(line.substring(0, Math.max(0, line.indexOf('.'))));
    }
    for (Action<WafState> action : WafService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        String name = action.requestType().getSimpleName();
        assertThat(limited.stream().filter(name::equalsIgnoreCase)).containsOnly(name);
      }
    }
  }

  @Test
  void every_member_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<WafState> action : WafService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        overlooked.addAll(WALK.overlooked(action));
      }
    }
    assertThat(overlooked).isEmpty();
  }
}
