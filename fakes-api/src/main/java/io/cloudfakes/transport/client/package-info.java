/** Makes the SDK clients a test is given: any client interface of the SDK, ready to use. */
@NullMarked
package io.cloudfakes.transport.client;

import org.jspecify.annotations.NullMarked;
