/** What is set for a function, or for one version or alias. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.setting;

import org.jspecify.annotations.NullMarked;
