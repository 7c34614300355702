/** What all groups of actions have alike. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation;

import org.jspecify.annotations.NullMarked;
