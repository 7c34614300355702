/** JavaScript as CloudFront Functions run it, where GraalJS is on the class path. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.javascript;

import org.jspecify.annotations.NullMarked;
