package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.List;

/**
 * A cross-account attachment.
 *
 * @param account whose resources it shares
 * @param principals accounts, and ARNs of accelerators
 */
public record AttachmentResource(
    String arn,
    String account,
    String name,
    List<String> principals,
    List<SharedResource> resources,
    Instant created,
    Instant modified)
    implements Resource {
  public AttachmentResource {
    principals = List.copyOf(principals);
    resources = List.copyOf(resources);
  }

  @Override
  public String id() {
    return arn;
  }

  /** Whether it is for that accelerator, or for all of that account. */
  public boolean isFor(String accountId, String acceleratorArn) {
    return principals.contains(accountId) || principals.contains(acceleratorArn);
  }
}
