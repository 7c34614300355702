package io.cloudfakes.junit;

import static io.cloudfakes.dynamodb.TableKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.s3.FakeS3;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** What a whole exploration costs. */
class ExplorationCostTest {
  /** Of processor time, which other programs do not change much. */
  private static final Duration MOST = Duration.ofSeconds(2);

  /** After how many runs the JVM has compiled what there is to compile, at the latest. */
  private static final int WARM = 10;

  @FakeAwsTest
  static class TwentyThreeCalls {
    @BeforeAll
    static void prepared(FakeS3 s3, FakeDynamoDb dynamo) {
      s3.bucket("photos");
      dynamo.createTable("index", key("id", S));
    }

    @ExploreFaults(
        budget = "PT10M",
        variants = {
          FaultVariant.ERROR,
          FaultVariant.THROTTLE,
          FaultVariant.LOSE_REQUEST,
          FaultVariant.LOSE_REPLY,
          FaultVariant.CRASH_BEFORE,
          FaultVariant.CRASH_AFTER
        })
    void photos_are_indexed(Exploration run, S3Client s3, DynamoDbClient dynamo) {
      run.act(() -> index(s3, dynamo));
      run.recover(() -> index(s3, dynamo));
    }

    private static void index(S3Client s3, DynamoDbClient dynamo) {
      for (int i = 0; i < 11; i++) {
        String photo = "photo-" + i;
        s3.putObject(b -> b.bucket("photos").key(photo), RequestBody.fromString(photo));
        dynamo.putItem(b -> b.tableName("index").item(Map.of("id", AttributeValue.fromS(photo))));
      }
      s3.putObject(b -> b.bucket("photos").key("done"), RequestBody.fromString("11"));
    }
  }

  @Test
  void twenty_three_calls_with_six_variants_each_take_moments() {
    Duration took = MOST;
    for (int i = 0; i < WARM && took.compareTo(MOST) >= 0; i++) {
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      TestRun.of(TwentyThreeCalls.class).run().mustPass(2 + 23 * 6);
      took =
          Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
    }
    assertThat(took).isLessThan(MOST);
  }
}
