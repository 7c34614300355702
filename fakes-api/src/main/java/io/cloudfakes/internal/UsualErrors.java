package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.fault.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status and message that go with an error code when a test names only the code. */
final class UsualErrors {
  private record Usual(int status, String message) {}

  private static final Map<String, Usual> BY_CODE =
      Map.ofEntries(
          Map.entry("AccessDenied", new Usual(403, "Access Denied")),
          Map.entry(
              "AccessDeniedException",
              new Usual(400, "User is not authorized to perform this action")),
          Map.entry(
              "BucketNotEmpty", new Usual(409, "The bucket you tried to delete is not empty")),
          Map.entry(
              "ConditionalRequestConflict",
              new Usual(
                  409,
                  "The conditional request cannot succeed due to a conflicting operation against"
                      + " this resource.")),
          Map.entry(
              "InternalError",
              new Usual(500, "We encountered an internal error. Please try again.")),
          Map.entry("InternalFailure", new Usual(500, "Internal failure")),
          Map.entry("InternalServerError", new Usual(500, "Internal server error")),
          Map.entry("NoSuchBucket", new Usual(404, "The specified bucket does not exist")),
          Map.entry("NoSuchKey", new Usual(404, "The specified key does not exist.")),
          Map.entry("NoSuchUpload", new Usual(404, "The specified upload does not exist.")),
          Map.entry(
              "OperationAborted",
              new Usual(
                  409,
                  "A conflicting conditional operation is currently in progress against this"
                      + " resource. Please try again.")),
          Map.entry(
              "PreconditionFailed",
              new Usual(412, "At least one of the pre-conditions you specified did not hold")),
          Map.entry(
              "ProvisionedThroughputExceededException",
              new Usual(
                  400,
                  "The level of configured provisioned throughput for the table was exceeded."
                      + " Consider increasing your provisioning level with the UpdateTable API.")),
          Map.entry(
              "RequestTimeout",
              new Usual(
                  400,
                  "Your socket connection to the server was not read from or written to within the"
                      + " timeout period. Idle connections will be closed.")),
          Map.entry("ResourceNotFoundException", new Usual(400, "Requested resource not found")),
          Map.entry("ServiceException", new Usual(500, "Service error")),
          Map.entry("ServiceUnavailable", new Usual(503, "Please reduce your request rate.")),
          Map.entry("SlowDown", new Usual(503, "Please reduce your request rate.")),
          Map.entry("ThrottlingException", new Usual(400, "Rate exceeded")),
          Map.entry("TooManyRequestsException", new Usual(429, "Rate Exceeded.")));

  private UsualErrors() {}

  static AwsError of(Fault.ErrorReply fault) {
    @Nullable Usual usual = BY_CODE.get(fault.code());
    int status = fault.status() != 0 ? fault.status() : usual == null ? 400 : usual.status();
    String message = fault.message();
    if (message == null) {
      message = usual == null ? fault.code() : usual.message();
    }
    return AwsError.of(fault.code(), status, message);
  }
}
