/** One class for each action of AWS WAF. */
@NullMarked
package io.cloudfakes.edge.waf.internal.operation;

import org.jspecify.annotations.NullMarked;
