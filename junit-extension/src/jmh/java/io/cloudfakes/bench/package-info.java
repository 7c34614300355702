/**
 * Benchmarks of the fakes, each beside its floor: the same client of the SDK with the same
 * settings, answered at once with the same reply. Run by the Maven profile {@code jmh}.
 */
package io.cloudfakes.bench;
