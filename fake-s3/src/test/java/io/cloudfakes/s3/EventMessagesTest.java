package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.call.Call;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.ObjectChange.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole document of every event of objects that come and go, to queues and to EventBridge. */
class EventMessagesTest extends EventMessagesTestCase {
  @Test
  void an_object_written_in_a_bucket_without_versions() {
    s3.putObject(
        b -> b.bucket(BUCKET).key(KEY),
        software.amazon.awssdk.core.sync.RequestBody.fromString("hello"));
    assertTold(
        "2.1",
        "ObjectCreated:Put",
        ",\"size\":5,\"eTag\":\"" + ETAG + "\"" + sequencer(1),
        "",
        true);
    Call call = aws.calls().newest(any -> true).orElseThrow();
    assertThat(toQueue().at("/Records/0/eventTime").asText()).isEqualTo(call.at().toString());
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Created",
                ",\"size\":5,\"etag\":\"" + ETAG + "\"" + sequencer(1),
                FROM_CALLER + ",\"reason\":\"PutObject\""));
  }

  @Test
  void objects_created_in_every_way() {
    versioned();
    Map<Origin, String> reasons =
        Map.of(
            Origin.PUT, "PutObject",
            Origin.POST, "POST Object",
            Origin.COPY, "CopyObject",
            Origin.COMPLETE_MULTIPART_UPLOAD, "CompleteMultipartUpload");
    int sequence = 0;
    for (Origin origin : Origin.values()) {
      happens(written(origin, Cause.REQUEST));
      sequence++;
      assertTold(
          "2.1", "ObjectCreated:" + origin.eventName(), SIZED + sequencer(sequence), "", true);
      assertThat(toBus())
          .isEqualTo(
              event(
                  "Object Created",
                  BUS_SIZED + sequencer(sequence),
                  FROM_CALLER + ",\"reason\":\"" + reasons.get(origin) + "\""));
    }
  }

  @Test
  void a_replica_is_created_by_the_role_that_replicates() {
    versioned();
    happens(written(Origin.PUT, Cause.REPLICATION));
    String principal = toQueue().at("/Records/0/userIdentity/principalId").asText();
    assertThat(principal).matches("AWS:AROA[0-9A-Z]{17}:s3-replication");
    assertThat(toQueue())
        .isEqualTo(
            record(
                "2.1",
                "ObjectCreated:Put",
                principal,
                "s3.amazonaws.com",
                SIZED + sequencer(1),
                ""));
  }

  @Test
  void a_delete_marker() {
    versioned();
    happens(marked(Cause.REQUEST));
    assertTold(
        "2.1", "ObjectRemoved:DeleteMarkerCreated", NOTHING + VERSIONED + sequencer(1), "", true);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                ",\"etag\":\"d41d8cd98f00b204e9800998ecf8427e\",\"version-id\":\""
                    + VERSION
                    + "\""
                    + sequencer(1),
                FROM_CALLER
                    + ",\"reason\":\"DeleteObject\",\"deletion-type\":\"Delete Marker Created\""));
  }

  @Test
  void a_deletion_for_good() {
    put(KEY, "hello");
    s3.deleteObject(b -> b.bucket(BUCKET).key(KEY));
    assertTold("2.1", "ObjectRemoved:Delete", sequencer(2), "", true);
    versioned();
    happens(removed(VERSION, Cause.REQUEST));
    assertTold("2.1", "ObjectRemoved:Delete", VERSIONED + sequencer(3), "", true);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                ",\"version-id\":\"" + VERSION + "\"" + sequencer(3),
                FROM_CALLER
                    + ",\"reason\":\"DeleteObject\",\"deletion-type\":\"Permanently Deleted\""));
  }

  @Test
  void expirations() {
    versioned();
    happens(removed("null", Cause.LIFECYCLE));
    assertTold("2.3", "LifecycleExpiration:Delete", sequencer(1), "", false);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                sequencer(1),
                FROM_S3
                    + ",\"reason\":\"Lifecycle Expiration\""
                    + ",\"deletion-type\":\"Permanently Deleted\""));
    happens(marked(Cause.LIFECYCLE));
    assertTold(
        "2.3",
        "LifecycleExpiration:DeleteMarkerCreated",
        NOTHING + VERSIONED + sequencer(2),
        "",
        false);
    assertThat(toBus().at("/detail/deletion-type").asText()).isEqualTo("Delete Marker Created");
  }
}
