/**
 * Answers to DNS questions: pure functions of the question, the zones as they stand, where the
 * client is, and a draw of chance.
 */
@NullMarked
package io.cloudfakes.dns.internal.answer;

import org.jspecify.annotations.NullMarked;
