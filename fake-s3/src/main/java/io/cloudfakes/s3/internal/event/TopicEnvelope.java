package io.cloudfakes.s3.internal.event;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.Digests;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a topic's subscribers are sent: SNS's notification around the message. See <a
 * href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html">Amazon SNS
 * message and JSON formats</a>. Only AWS can sign it: the signature has the right form and cannot
 * be verified.
 */
final class TopicEnvelope {
  private static final int SIGNATURE_BYTES = 256;

  private TopicEnvelope() {}

  static Bytes of(
      String topicArn, String messageId, String subject, String message, Instant timestamp) {
    String host = "https://sns." + topicArn.split(":", -1)[3] + ".amazonaws.com/";
    return EventJson.document(
        json -> {
          json.writeStringField("Type", "Notification");
          json.writeStringField("MessageId", messageId);
          json.writeStringField("TopicArn", topicArn);
          json.writeStringField("Subject", subject);
          json.writeStringField("Message", message);
          json.writeStringField("Timestamp", EventJson.millis(timestamp));
          json.writeStringField("SignatureVersion", "1");
          json.writeStringField("Signature", signature(topicArn + messageId + message));
          json.writeStringField(
              "SigningCertURL", host + "SimpleNotificationService-" + hex(topicArn, 32) + ".pem");
          json.writeStringField(
              "UnsubscribeURL",
              host
                  + "?Action=Unsubscribe&SubscriptionArn="
                  + topicArn
                  + ":"
                  + uuid("subscriber of " + topicArn));
        });
  }

  private static String signature(String of) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIGNATURE_BYTES);
    for (int block = 0; bytes.size() < SIGNATURE_BYTES; block++) {
      bytes.writeBytes(Digests.of("SHA-256", Bytes.utf8(block + of)));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String uuid(String of) {
    String hex = hex(of, 32);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-4"
        + hex.substring(13, 16)
        + "-a"
        + hex.substring(17, 20)
        + "-"
        + hex.substring(20);
  }

  private static String hex(String of, int digits) {
    return HexFormat.of().formatHex(Digests.of("SHA-256", Bytes.utf8(of))).substring(0, digits);
  }
}
