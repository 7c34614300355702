/** What is remembered of transactions that are done. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.transaction;

import org.jspecify.annotations.NullMarked;
