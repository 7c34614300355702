package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.UsedToken;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** Idempotency tokens: the same request with the same token makes nothing twice. */
public final class Tokens {
  private Tokens() {}

  /**
   * The ARN of what a request with that token has made; null when it was not used.
   *
   * @param request what is asked for, without the token
   */
  public static @Nullable String made(
      GlobalAcceleratorState state, String token, Object request, CallContext call) {
    UsedToken used = state.find(UsedToken.class, id(token, call));
    if (used == null) {
      return null;
    }
    if (!used.request().equals(request)) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "The idempotency token " + token + " was used with a different request.");
    }
    return used.made();
  }

  public static GlobalAcceleratorChange use(
      String token, Object request, String made, CallContext call) {
    return new GlobalAcceleratorChange.Put(new UsedToken(id(token, call), request, made));
  }

  private static String id(String token, CallContext call) {
    return call.account() + ' ' + call.action() + ' ' + token;
  }
}
