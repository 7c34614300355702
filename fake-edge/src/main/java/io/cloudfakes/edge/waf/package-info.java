/** AWS WAF: rules that web requests are held against before they reach what is protected. */
@NullMarked
package io.cloudfakes.edge.waf;

import org.jspecify.annotations.NullMarked;
