/**
 * The JUnit Jupiter extension: a simulated AWS in a test's parameters and fields, a fork of it for
 * every test, and an account of what happened when a test fails.
 */
@NullMarked
package io.cloudfakes.junit;

import org.jspecify.annotations.NullMarked;
