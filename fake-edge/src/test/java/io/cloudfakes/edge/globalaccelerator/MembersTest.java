package io.cloudfakes.edge.globalaccelerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing a request can ask for is overlooked, and nothing an answer can say is forgotten. */
class MembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of(
              "io.cloudfakes.edge.globalaccelerator",
              "software.amazon.awssdk.services.globalaccelerator.model")
          // Kept whole and compared; IdempotencyTest shows it.
          .reading("Tag", "Key", "Value");

  /** AWS's documentation: "Returns a null result." */
  private static final Set<String> NEVER = Set.of("EndpointDescription.HealthReason");

  @Test
  void every_member_is_read_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<?> action : GlobalAcceleratorService.SERVICE.table().actions()) {
      overlooked.addAll(WALK.overlooked(action));
    }
    assertThat(overlooked).isEmpty();
  }

  @Test
  void every_member_of_an_answer_is_written_or_known_to_be_left_out() {
    List<String> unanswered = new ArrayList<>();
    for (Action<?> action : GlobalAcceleratorService.SERVICE.table().actions()) {
      unanswered.addAll(WALK.unanswered(action, NEVER));
    }
    assertThat(unanswered).isEmpty();
  }
}
