/** Pure rules: names, capacity, statements, errors. */
@NullMarked
package io.cloudfakes.edge.waf.internal.rule;

import org.jspecify.annotations.NullMarked;
