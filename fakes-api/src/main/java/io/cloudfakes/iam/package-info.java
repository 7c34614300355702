/** ARNs, credentials and Signature Version 4. */
@NullMarked
package io.cloudfakes.iam;

import org.jspecify.annotations.NullMarked;
