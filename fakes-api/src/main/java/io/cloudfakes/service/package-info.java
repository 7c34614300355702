/**
 * How a fake describes a service: its table of contents, its operations, its state and its events,
 * and what it answers in plain HTTP beside them ({@link io.cloudfakes.service.HttpSurface}).
 */
@NullMarked
package io.cloudfakes.service;

import org.jspecify.annotations.NullMarked;
