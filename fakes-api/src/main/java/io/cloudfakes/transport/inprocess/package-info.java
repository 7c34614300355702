/**
 * The way into the world without a socket: HTTP clients of the AWS SDK that hand each request to
 * the pipeline on the caller's thread.
 */
@NullMarked
package io.cloudfakes.transport.inprocess;

import org.jspecify.annotations.NullMarked;
