/** The only way one fake reaches another. */
@NullMarked
package io.cloudfakes.link;

import org.jspecify.annotations.NullMarked;
