package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A configuration document that an account keeps: a policy, a key, an access control.
 *
 * @param account "" for AWS's own
 * @param etag its version, which a change of it must name
 */
public record Document(
    Kind kind,
    String account,
    String id,
    String etag,
    Instant created,
    Instant modified,
    SdkPojo config)
    implements Resource {

  public boolean managed() {
    return account.isEmpty();
  }

  public Document changed(SdkPojo newConfig, String newEtag, Instant at) {
    return new Document(kind, account, id, newEtag, created, at, newConfig);
  }
}
