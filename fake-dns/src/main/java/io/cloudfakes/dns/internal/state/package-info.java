/** The state of Route 53 in one world, and its changes. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.state;

import org.jspecify.annotations.NullMarked;
