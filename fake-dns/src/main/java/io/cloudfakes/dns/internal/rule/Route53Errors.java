package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.Collection;
import java.util.Map;

/** The errors Route 53 answers with: AWS's codes, statuses and messages. */
public final class Route53Errors {
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("AccessDenied", 403),
          Map.entry("CidrCollectionVersionMismatchException", 409),
          Map.entry("HealthCheckAlreadyExists", 409),
          Map.entry("HealthCheckVersionMismatch", 409),
          Map.entry("HostedZoneAlreadyExists", 409),
          Map.entry("KeySigningKeyAlreadyExists", 409),
          Map.entry("NoSuchChange", 404),
          Map.entry("NoSuchCidrCollectionException", 404),
          Map.entry("NoSuchCidrLocationException", 404),
          Map.entry("NoSuchCloudWatchLogsLogGroup", 404),
          Map.entry("NoSuchGeoLocation", 404),
          Map.entry("NoSuchHealthCheck", 404),
          Map.entry("NoSuchHostedZone", 404),
          Map.entry("NoSuchKeySigningKey", 404),
          Map.entry("NoSuchQueryLoggingConfig", 404),
          Map.entry("NoSuchTrafficPolicy", 404),
          Map.entry("NoSuchTrafficPolicyInstance", 404),
          Map.entry("NotAuthorizedException", 401),
          Map.entry("QueryLoggingConfigAlreadyExists", 409),
          Map.entry("TrafficPolicyAlreadyExists", 409),
          Map.entry("TrafficPolicyInstanceAlreadyExists", 409),
          Map.entry("VPCAssociationAuthorizationNotFound", 404),
          Map.entry("VPCAssociationNotFound", 404));

  private Route53Errors() {}

  /** An error with the status AWS's model gives it: 400 where it gives none. */
  public static AwsErrorException error(String code, String message) {
    return AwsError.of(code, STATUS.getOrDefault(code, 400), message).asException();
  }

  public static AwsErrorException invalidInput(String message) {
    return error("InvalidInput", message);
  }

  /** All that is wrong with a batch of changes, in one message. */
  public static AwsErrorException invalidChangeBatch(Collection<String> findings) {
    return error("InvalidChangeBatch", "[" + String.join(", ", findings) + "]");
  }

  public static AwsErrorException noSuchHostedZone(String id) {
    return error("NoSuchHostedZone", "No hosted zone found with ID: " + id);
  }

  public static AwsErrorException noSuchHealthCheck(String id) {
    return error("NoSuchHealthCheck", "No health check exists with the specified ID: " + id);
  }
}
