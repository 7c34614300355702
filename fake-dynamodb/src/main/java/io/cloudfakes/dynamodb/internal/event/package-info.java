/** What follows from changes: records of streams, and those who are told of them. */
@NullMarked
package io.cloudfakes.dynamodb.internal.event;

import org.jspecify.annotations.NullMarked;
