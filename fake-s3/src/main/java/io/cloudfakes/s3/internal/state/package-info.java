/** What S3 holds: buckets and objects as immutable values, and the changes of them. */
@NullMarked
package io.cloudfakes.s3.internal.state;

import org.jspecify.annotations.NullMarked;
