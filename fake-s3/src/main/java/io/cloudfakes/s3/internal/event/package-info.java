/** What follows from S3's changes: event records, and their way to those who listen. */
@NullMarked
package io.cloudfakes.s3.internal.event;

import org.jspecify.annotations.NullMarked;
