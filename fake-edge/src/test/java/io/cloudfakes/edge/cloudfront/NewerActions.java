package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.service.Action;
import java.util.List;

/** The actions that the oldest supported SDK knows nothing of. */
public final class NewerActions {
  /** In the order of names; their scenarios are those of {@code NewerSdkTest}. */
  public static final List<String> NAMES =
      List.of(
          "CreateConnectionFunction",
          "CreateTrustStore",
          "DeleteConnectionFunction",
          "DeleteResourcePolicy",
          "DeleteTrustStore",
          "DescribeConnectionFunction",
          "GetConnectionFunction",
          "GetResourcePolicy",
          "GetTrustStore",
          "ListConnectionFunctions",
          "ListDistributionsByConnectionFunction",
          "ListDistributionsByOwnedResource",
          "ListDistributionsByTrustStore",
          "ListTrustStores",
          "PublishConnectionFunction",
          "PutResourcePolicy",
          "TestConnectionFunction",
          "UpdateAnycastIpList",
          "UpdateConnectionFunction",
          "UpdateTrustStore");

  private NewerActions() {}

  /** Whether the SDK on the class path has no classes of such an action. */
  public static boolean isLackingHere(Action<?> action) {
    if (!NAMES.contains(action.name())) {
      return false;
    }
    try {
      action.requestType();
      return false;
    } catch (AwsErrorException lacking) {
      return true;
    }
  }
}
