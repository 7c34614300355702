package io.cloudfakes.transport.direct;

import org.jspecify.annotations.Nullable;

/** What a call of one method of a client interface means. */
@FunctionalInterface
interface DirectMethod {
  @Nullable Object invoke(DirectClient client, Object proxy, @Nullable Object[] arguments)
      throws Throwable;
}
