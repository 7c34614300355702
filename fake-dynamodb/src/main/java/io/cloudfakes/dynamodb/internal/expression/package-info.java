/** DynamoDB's expressions: read into trees, bound to a request's names and values, evaluated. */
@NullMarked
package io.cloudfakes.dynamodb.internal.expression;

import org.jspecify.annotations.NullMarked;
