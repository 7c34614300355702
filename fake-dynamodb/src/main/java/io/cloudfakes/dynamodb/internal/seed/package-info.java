/** What tests write down, turned into what DynamoDB keeps, and back into text. */
@NullMarked
package io.cloudfakes.dynamodb.internal.seed;

import org.jspecify.annotations.NullMarked;
