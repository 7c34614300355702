/** The name servers' UDP and TCP port: the one place of this module with threads and sockets. */
@NullMarked
package io.cloudfakes.dns.internal.server;

import org.jspecify.annotations.NullMarked;
