package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ARN of the function that an integration or an authorizer names, in either of two forms. */
public final class FunctionArn {
  private static final Pattern INVOCATION =
      Pattern.compile(
          "arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/[^/]+/functions/(.+)/invocations");
  private static final Pattern FUNCTION =
      Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:.+");

  private FunctionArn() {}

  /** The function's ARN; null when the text names none. */
  public static @Nullable String of(String uri) {
    Matcher invocation = INVOCATION.matcher(uri);
    String arn = invocation.matches() ? invocation.group(1) : uri;
    return FUNCTION.matcher(arn).matches() ? arn : null;
  }
}
