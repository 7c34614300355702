package io.cloudfakes.s3.internal.event;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** Who brought an event about, and from where, in the words of both forms. */
final class Circumstances {
  private static final String S3 = "s3.amazonaws.com";

  private Circumstances() {}

  /** The unique id of who did it. */
  static String principalId(ObjectEvent event, Bucket bucket, CallContext call) {
    return switch (event.agent()) {
      case S3 -> S3;
      case REPLICATION ->
          "AWS:"
              + Caller.roleSession(
                      bucket.owner(), "", "replication", "s3-replication", java.util.List.of())
                  .uniqueId();
      case CALLER -> {
        Caller caller = call.caller();
        yield switch (caller.kind()) {
          case ANONYMOUS -> "Anonymous";
          case SERVICE -> caller.uniqueId();
          case ROOT, USER, ROLE_SESSION -> "AWS:" + caller.uniqueId();
        };
      }
    };
  }

  /** Every caller is on this machine. */
  static String sourceAddress(ObjectEvent event) {
    return event.agent() == ObjectEvent.Agent.CALLER ? "127.0.0.1" : S3;
  }

  /** The account that did it, or the service. */
  static String requester(ObjectEvent event, Bucket bucket, CallContext call) {
    return switch (event.agent()) {
      case S3 -> S3;
      case REPLICATION -> bucket.owner();
      case CALLER ->
          switch (call.caller().kind()) {
            case ANONYMOUS -> "anonymous";
            case SERVICE -> call.caller().uniqueId();
            case ROOT, USER, ROLE_SESSION -> call.account();
          };
    };
  }

  /** Null for what no request brought about. */
  static @Nullable String requestAddress(ObjectEvent event) {
    return event.agent() == ObjectEvent.Agent.CALLER ? sourceAddress(event) : null;
  }
}
