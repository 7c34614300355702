/**
 * The checkers of Route 53's health checks, as far as they can reach: endpoints of this machine.
 */
@NullMarked
package io.cloudfakes.dns.internal.probe;

import org.jspecify.annotations.NullMarked;
