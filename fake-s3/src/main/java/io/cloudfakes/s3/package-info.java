/** A fake of Amazon S3. */
@NullMarked
package io.cloudfakes.s3;

import org.jspecify.annotations.NullMarked;
