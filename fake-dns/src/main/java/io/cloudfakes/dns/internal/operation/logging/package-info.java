/** Actions on the logging of queries. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.logging;

import org.jspecify.annotations.NullMarked;
