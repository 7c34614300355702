/** The rules of Route 53: names, values, record changes, errors. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.rule;

import org.jspecify.annotations.NullMarked;
