package io.cloudfakes.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing a request can ask for is overlooked, and nothing an answer can say is forgotten. */
class DynamoDbMembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of("io.cloudfakes.dynamodb", "software.amazon.awssdk.services.dynamodb.model")
          // By name, for the oldest supported SDK has them not; NewerSdkTest and StreamsTest.
          .reading("UpdateContributorInsightsRequest", "ContributorInsightsMode")
          .writing("UpdateContributorInsightsResponse", "ContributorInsightsMode")
          .writing("DescribeContributorInsightsResponse", "ContributorInsightsMode")
          .reading("DescribeStreamRequest", "ShardFilter")
          .reading("ShardFilter", "Type", "ShardId")
          // AWS makes no global tables of version 2017.11.29 any more, whatever is asked.
          .reading("CreateGlobalTableRequest", "ReplicationGroup")
          .reading("UpdateGlobalTableRequest", "ReplicaUpdates");

  private static final List<Service<DynamoDbState>> SERVICES =
      List.of(DynamoDbService.SERVICE, DynamoDbStreamsService.SERVICE);

  /** Never answered. */
  private static final Set<String> NEVER =
      Set.of(
          // Nothing of contributor insights fails here.
          "DescribeContributorInsightsResponse.FailureException",
          // There are no global tables of version 2017.11.29.
          "CreateGlobalTableResponse.GlobalTableDescription",
          "DescribeGlobalTableResponse.GlobalTableDescription",
          "DescribeGlobalTableSettingsResponse.GlobalTableName",
          "DescribeGlobalTableSettingsResponse.ReplicaSettings",
          "GlobalTable.GlobalTableName",
          "GlobalTable.ReplicationGroup",
          "ListGlobalTablesResponse.LastEvaluatedGlobalTableName",
          "UpdateGlobalTableResponse.GlobalTableDescription",
          "UpdateGlobalTableSettingsResponse.GlobalTableName",
          "UpdateGlobalTableSettingsResponse.ReplicaSettings");

  @Test
  void every_member_of_a_request_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Service<DynamoDbState> service : SERVICES) {
      for (Action<DynamoDbState> action : service.table().actions()) {
        if (action.isModelled()) {
          overlooked.addAll(WALK.overlooked(action));
        }
      }
    }
    assertThat(overlooked).isEmpty();
  }

  @Test
  void every_member_of_an_answer_is_written_or_known_to_be_left_out() {
    List<String> unanswered = new ArrayList<>();
    for (Service<DynamoDbState> service : SERVICES) {
      for (Action<DynamoDbState> action : service.table().actions()) {
        if (action.isModelled()) {
          unanswered.addAll(WALK.unanswered(action, NEVER));
        }
      }
    }
    assertThat(unanswered).isEmpty();
  }
}
