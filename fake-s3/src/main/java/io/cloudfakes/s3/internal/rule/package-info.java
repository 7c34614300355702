/** Pure rules of S3: names, digests, conditions, ranges, and the errors they refuse with. */
@NullMarked
package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.NullMarked;
