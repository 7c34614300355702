/** What AWS allows, and what it says of it. */
@NullMarked
package io.cloudfakes.edge.globalaccelerator.internal.rule;

import org.jspecify.annotations.NullMarked;
