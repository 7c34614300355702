package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import org.jspecify.annotations.Nullable;

/** Documents as an account may refer to them: its own, and AWS's. */
public final class Documents {
  private Documents() {}

  /** The one of that id; null when there is none, or only another account's. */
  public static @Nullable Document find(
      CloudFrontState state, Kind kind, String id, String account) {
    Document found = ManagedPolicies.find(state, kind, id);
    return found != null && (found.managed() || found.account().equals(account)) ? found : null;
  }
}
