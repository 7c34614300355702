/**
 * How a fake describes a service: its table of contents, its operations, its state and its events.
 */
@NullMarked
package io.cloudfakes.service;

import org.jspecify.annotations.NullMarked;
