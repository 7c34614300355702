/**
 * ARNs, accounts and callers, credentials and Signature Version 4, policies and their evaluation.
 */
@NullMarked
package io.cloudfakes.iam;

import org.jspecify.annotations.NullMarked;
