/** The AWS wire protocols, written once for all services over the SDK's own model classes. */
@NullMarked
package io.cloudfakes.protocol;

import org.jspecify.annotations.NullMarked;
