/** DynamoDB's rules for members, values, keys, sizes and capacity: pure functions. */
@NullMarked
package io.cloudfakes.dynamodb.internal.rule;

import org.jspecify.annotations.NullMarked;
