package io.cloudfakes.service;

import org.jspecify.annotations.Nullable;

/**
 * One value of a request that does not satisfy AWS's model.
 *
 * @param place where it stands
 * @param value as the SDK holds it; null when it is missing
 * @param constraint in AWS's words, for example {@code Member must not be null}
 */
public record ConstraintFault(ConstraintPlace place, @Nullable Object value, String constraint) {}
