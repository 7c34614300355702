/** The actions on distribution tenants and on domains, beside making and changing them. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import org.jspecify.annotations.NullMarked;
