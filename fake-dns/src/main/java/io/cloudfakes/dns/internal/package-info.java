/** The tables of contents of Route 53 and Route 53 Domains. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal;

import org.jspecify.annotations.NullMarked;
