/** The actions that say whether a bucket keeps versions. */
@NullMarked
package io.cloudfakes.s3.internal.operation.versioning;

import org.jspecify.annotations.NullMarked;
