/** What Lambda answers in plain HTTP: requests to function URLs. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.web;

import org.jspecify.annotations.NullMarked;
