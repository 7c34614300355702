/** What may be set on a table beside its keys, indexes and billing. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.setting;

import org.jspecify.annotations.NullMarked;
