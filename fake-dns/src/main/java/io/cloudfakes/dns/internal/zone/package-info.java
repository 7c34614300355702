/**
 * The record sets of one hosted zone as an immutable tree: what the control plane changes and what
 * answers are read from.
 */
@NullMarked
package io.cloudfakes.dns.internal.zone;

import org.jspecify.annotations.NullMarked;
