/** The actions that create, find and delete buckets. */
@NullMarked
package io.cloudfakes.s3.internal.operation.bucket;

import org.jspecify.annotations.NullMarked;
