/** What S3 does by itself as time passes. */
@NullMarked
package io.cloudfakes.s3.internal.timed;

import org.jspecify.annotations.NullMarked;
