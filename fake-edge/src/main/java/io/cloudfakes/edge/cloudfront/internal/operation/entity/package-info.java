/** The actions on what takes a while to be everywhere: tenants, connection groups, VPC origins. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import org.jspecify.annotations.NullMarked;
