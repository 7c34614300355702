/** The actions on tags, logs and metrics. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import org.jspecify.annotations.NullMarked;
