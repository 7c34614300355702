/**
 * Time to live: which attribute of a table's items says when they expire, and what expires when.
 */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.ttl;

import org.jspecify.annotations.NullMarked;
