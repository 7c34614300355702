/** Deterministic failure injection: a trigger says which call, a fault says what happens to it. */
@NullMarked
package io.cloudfakes.fault;

import org.jspecify.annotations.NullMarked;
