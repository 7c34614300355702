/** Pure rules: names, payloads, limits, errors. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.rule;

import org.jspecify.annotations.NullMarked;
