/** A fake of Amazon API Gateway: its APIs are made through the SDK and answer their invoke URLs. */
@NullMarked
package io.cloudfakes.edge.apigateway;

import org.jspecify.annotations.NullMarked;
