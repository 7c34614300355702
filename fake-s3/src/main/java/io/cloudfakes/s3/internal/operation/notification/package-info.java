/** The actions that say who hears of a bucket's changes. */
@NullMarked
package io.cloudfakes.s3.internal.operation.notification;

import org.jspecify.annotations.NullMarked;
