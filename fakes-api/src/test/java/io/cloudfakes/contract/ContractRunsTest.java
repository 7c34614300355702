package io.cloudfakes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ContractRunsTest {
  private static final List<String> RUNS = new ArrayList<>();

  @ContractTest
  void every_way_reaches_the_world(FakeAws aws, S3Client s3, ContractTest.Way way) {
    // This module has no fake of S3: a refusal by the world is proof that it was reached.
    assertThatThrownBy(s3::listBuckets).isInstanceOf(S3Exception.class);

    assertThat(aws.calls().count()).isEqualTo(1);
    // The refusal was wanted, and is not to be found when the run is looked over.
    aws.calls().clear();
    RUNS.add(way + (s3.toString().startsWith("synchronous bridge") ? " by a bridge" : ""));
  }

  @AfterAll
  static void all_four_ways_were_run() {
    assertThat(RUNS)
        .containsExactlyInAnyOrder(
            "IN_PROCESS", "IN_PROCESS_ASYNC by a bridge", "SOCKET", "SOCKET_ASYNC by a bridge");
  }
}
