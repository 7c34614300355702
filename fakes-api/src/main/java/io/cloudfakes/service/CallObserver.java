package io.cloudfakes.service;

import io.cloudfakes.protocol.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees every call of a service once its reply is made, whether it was answered or refused, and says
 * what is to be kept of it, as access logs are. Calls that a fault leaves without a reply are not
 * seen.
 */
@FunctionalInterface
public interface CallObserver<S> {
  /**
   * The changes to commit before the reply is given; asked again when another commit came between.
   *
   * @param call what became of the call
   * @param context what the call's operation saw of it
   * @param reply the reply; null when it came through the direct client, which has no HTTP
   */
  List<? extends Change<S>> replied(
      EndedCall call, CallContext context, @Nullable HttpResponse reply, S state);
}
