/** Assertions about Route 53. */
@NullMarked
package io.cloudfakes.dns.assertions;

import org.jspecify.annotations.NullMarked;
