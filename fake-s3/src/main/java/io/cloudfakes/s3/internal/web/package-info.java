/** What browsers and plain HTTP clients meet of S3 beside its actions, and its addresses. */
@NullMarked
package io.cloudfakes.s3.internal.web;

import org.jspecify.annotations.NullMarked;
