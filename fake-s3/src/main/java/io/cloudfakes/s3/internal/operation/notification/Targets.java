package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.QueueTarget;
import io.cloudfakes.link.TopicTarget;
import io.cloudfakes.s3.internal.rule.NotificationErrors;
import io.cloudfakes.s3.internal.rule.Subscription;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules for targets: an ARN of the bucket's region, and something behind it that listens. */
final class Targets {
  private Targets() {}

  static void requireArn(Subscription one, Bucket bucket) {
    String[] parts = one.target().split(":", -1);
    if (parts.length < 6 || !parts[0].equals("arn")) {
      throw NotificationErrors.unreadable(one).asException();
    }
    Arn arn = Arn.parseOrNull(one.target());
    if (arn == null
        || !arn.service().equals(one.kind().service())
        || !Account.isAccountId(arn.account())
        || !isNamed(one.kind(), arn.resource())) {
      throw NotificationErrors.malformed(one).asException();
    }
    if (!arn.region().equals(bucket.region())) {
      throw NotificationErrors.otherRegion(one).asException();
    }
    if (one.kind() != Subscription.Kind.FUNCTION && arn.resource().endsWith(".fifo")) {
      throw NotificationErrors.fifo(one).asException();
    }
  }

  private static boolean isNamed(Subscription.Kind kind, String resource) {
    return kind == Subscription.Kind.FUNCTION
        ? resource.matches("function:[^:]+(:[^:]+)?")
        : resource.matches("[\\w.-]{1,256}");
  }

  /**
   * Refuses targets that are not there. Queues and topics of services that this world has no fake
   * of are taken to be there; functions are not, for without them nobody would ever hear.
   */
  static void requireThere(List<Subscription> subscriptions, Bucket bucket, CallContext call) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Subscription one : subscriptions) {
      if (!listens(one, bucket.arn(), call)) {
        reasons.put(one.target(), reason(one));
      }
    }
    if (!reasons.isEmpty()) {
      throw NotificationErrors.unreachable(reasons).asException();
    }
  }

  private static boolean listens(Subscription one, String source, CallContext call) {
    return switch (one.kind()) {
      case FUNCTION ->
          call.links()
              .find(FunctionTarget.class)
              .map(functions -> functions.accepts(one.target(), source))
              .orElse(false);
      case QUEUE ->
          call.links()
              .find(QueueTarget.class)
              .map(queues -> queues.accepts(one.target(), source))
              .orElse(true);
      case TOPIC ->
          call.links()
              .find(TopicTarget.class)
              .map(topics -> topics.accepts(one.target(), source))
              .orElse(true);
    };
  }

  private static String reason(Subscription one) {
    return switch (one.kind()) {
      case FUNCTION -> "Not authorized to invoke function [" + one.target() + "]";
      case QUEUE -> "The destination queue does not exist";
      case TOPIC -> "The destination topic does not exist";
    };
  }
}
