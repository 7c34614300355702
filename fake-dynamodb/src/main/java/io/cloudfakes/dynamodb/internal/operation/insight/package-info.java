/** Operations on the settings of CloudWatch Contributor Insights. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.insight;

import org.jspecify.annotations.NullMarked;
