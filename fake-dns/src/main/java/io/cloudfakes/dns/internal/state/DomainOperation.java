package io.cloudfakes.dns.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53domains.model.OperationStatus;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Something that is being done to a registered domain.
 *
 * @param domain the domain's name
 * @param done when it is {@code SUCCESSFUL}; null while it waits for somebody's answer
 * @param failed why it failed; null when it did not
 */
public record DomainOperation(
    String id,
    String account,
    String domain,
    OperationType type,
    Instant submitted,
    @Nullable Instant done,
    @Nullable String failed)
    implements Resource {
  /** What AWS says of it at a time. */
  public OperationStatus status(Instant now) {
    if (failed != null) {
      return OperationStatus.FAILED;
    }
    Instant end = done;
    if (end != null && !end.isAfter(now)) {
      return OperationStatus.SUCCESSFUL;
    }
    return now.isAfter(submitted) ? OperationStatus.IN_PROGRESS : OperationStatus.SUBMITTED;
  }
}
