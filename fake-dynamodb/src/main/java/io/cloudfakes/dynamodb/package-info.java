/** A fake of Amazon DynamoDB: {@link io.cloudfakes.dynamodb.FakeDynamoDb} is where tests begin. */
@NullMarked
package io.cloudfakes.dynamodb;

import org.jspecify.annotations.NullMarked;
