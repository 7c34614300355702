package io.cloudfakes.edge.waf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
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
