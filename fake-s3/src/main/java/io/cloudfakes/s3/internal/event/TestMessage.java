package io.cloudfakes.s3.internal.event;

import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.rule.NotificationRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;

/** The message by which S3 finds out whether it may send to a queue or topic. */
final class TestMessage {
  private static final String NAME = "s3:TestEvent";

  private TestMessage() {}

  static Delivery to(String target, Bucket bucket, CallContext call) {
    Bytes message =
        EventJson.document(
            json -> {
              json.writeStringField("Service", "Amazon S3");
              json.writeStringField("Event", NAME);
              json.writeStringField("Time", EventJson.millis(call.now()));
              json.writeStringField("Bucket", bucket.name());
              json.writeStringField("RequestId", call.requestId());
              json.writeStringField("HostId", Protocols.s3HostId(call.requestId()));
            });
    String what = NAME + " " + bucket.name();
    return Arn.parse(target).service().equals("sns")
        ? new TopicNotification(
            what,
            target,
            NotificationRules.testMessageId(target, call.ids()),
            message,
            call.now(),
            bucket.arn())
        : new QueueNotification(what, target, message, bucket.arn());
  }
}
