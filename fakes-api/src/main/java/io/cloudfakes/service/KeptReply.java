package io.cloudfakes.service;

import io.cloudfakes.protocol.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was written, for an operation that gives the same one again and again: an item
 * read twice, the "done" of a write. Make one for each such answer and keep it beside the answer;
 * see {@link Outcome#keptIn}. Threads may share it.
 */
public final class KeptReply {
  private record Written(HttpResponse reply, String requestId) {}

  private volatile @Nullable Written written;

  /** The answer for that request; null when none was kept yet. */
  public @Nullable HttpResponse replyTo(String requestId) {
    Written known = written;
    return known == null ? null : known.reply().with(known.requestId(), requestId);
  }

  /** Keeps an answer, which may be changed afterwards. */
  public void keep(HttpResponse reply, String requestId) {
    written = new Written(reply.with(requestId, requestId), requestId);
  }
}
