/** The actions that list buckets and objects. */
@NullMarked
package io.cloudfakes.s3.internal.operation.listing;

import org.jspecify.annotations.NullMarked;
