package io.cloudfakes.fault;

import java.util.List;
import java.util.Optional;

/** A fault in the body of a reply, whose headers come as they should. */
public sealed interface BodyFault extends Fault {
  @Override
  default FaultPoint point() {
    return FaultPoint.RESPONSE;
  }

  @Override
  default Optional<String> refusal(FaultTarget target) {
    return target.lacks(FaultTarget.Need.BODY);
  }

  /** See {@link Fault#truncateBody}. */
  record TruncateBody(long bytes) implements BodyFault {
    public TruncateBody {
      if (bytes < 0) {
        throw new IllegalArgumentException("A body breaks off after 0 bytes or more, not " + bytes);
      }
    }

    @Override
    public List<String> arguments() {
      return List.of(Long.toString(bytes));
    }
  }

  /** See {@link Fault#corruptBody()}. */
  record CorruptBody() implements BodyFault {}
}
