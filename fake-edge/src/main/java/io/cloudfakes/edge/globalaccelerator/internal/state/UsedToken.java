package io.cloudfakes.edge.globalaccelerator.internal.state;

/**
 * An idempotency token that was used.
 *
 * @param id account, action and token
 * @param request what was asked for with it, without the token
 * @param made the ARN of what was made
 */
public record UsedToken(String id, Object request, String made) implements Resource {}
