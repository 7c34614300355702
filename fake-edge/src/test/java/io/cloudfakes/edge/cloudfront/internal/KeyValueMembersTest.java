package io.cloudfakes.edge.cloudfront.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.cloudfront.internal.keyvalues.KeyValueService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing a request to a key value store can ask for is overlooked. */
class KeyValueMembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of(
          "io.cloudfakes.edge.cloudfront",
          "software.amazon.awssdk.services.cloudfrontkeyvaluestore.model");

  @Test
  void every_member_is_read() {
    List<String> overlooked = new ArrayList<>();
    for (Action<CloudFrontState> action : KeyValueService.SERVICE.table().actions()) {
      assertThat(action.isModelled()).as(action.name()).isTrue();
      overlooked.addAll(WALK.overlooked(action));
    }
    assertThat(overlooked).isEmpty();
  }
}
