package io.cloudfakes.edge.cloudfront.internal.javascript;

import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * The code of a function, ready to be run.
 *
 * @param fault why it cannot be; null when it may
 */
record Program(String runtime, Source source, @Nullable String fault) {
  /**
   * The one form of imports that CloudFront has. They become calls, for the handler of a script can
   * be found by its name and that of a module cannot.
   */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^([ \\t]*)import\\s+([A-Za-z_$][\\w$]*)\\s+from\\s+(['\"])([^'\"\\n]*)\\3");

  static Program of(String code, String runtime) {
    String script =
        runtime.equals(LanguageLevel.TWO)
            ? IMPORT.matcher(code).replaceAll("$1const $2 = require($3$4$3)")
            : code;
    return new Program(
        runtime,
        Source.newBuilder("js", script, "function.js").buildLiteral(),
        LanguageLevel.fault(code, runtime));
  }
}
