package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;
import java.util.Map;

/** What S3 refuses of the targets of notifications, and in which words. */
public final class NotificationErrors {
  private NotificationErrors() {}

  public static AwsError unreadable(Subscription of) {
    return wrong("The ARN could not be parsed", of);
  }

  public static AwsError malformed(Subscription of) {
    return wrong("The ARN is not well formed", of);
  }

  public static AwsError otherRegion(Subscription of) {
    return wrong(
        "The notification destination service region is not valid for the bucket location"
            + " constraint",
        of);
  }

  public static AwsError fifo(Subscription of) {
    return wrong(
        of.kind() == Subscription.Kind.QUEUE
            ? "FIFO SQS queues are not supported"
            : "FIFO SNS topics are not supported",
        of);
  }

  /**
   * Targets that are not there, or that do not let S3 in, all in one answer.
   *
   * @param reasons by ARN, in the order of the configuration
   */
  public static AwsError unreachable(Map<String, String> reasons) {
    AwsError error =
        AwsError.of(
            "InvalidArgument", 400, "Unable to validate the following destination configurations");
    int number = 0;
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      number++;
      error =
          error
              .with("ArgumentName" + number, reason.getKey() + ", null")
              .with("ArgumentValue" + number, reason.getValue());
    }
    return error;
  }

  private static AwsError wrong(String message, Subscription of) {
    return S3Errors.invalidArgument(message, of.kind().element(), of.target());
  }
}
