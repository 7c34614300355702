package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code FunctionName} says in any of its forms: a name, {@code account:function:name}, an
 * ARN, each with or without a version or alias.
 *
 * @param region null when the text names none
 * @param account null when the text names none
 * @param qualifier the version or alias; null when the text names none
 */
public record FunctionName(
    @Nullable String region, @Nullable String account, String name, @Nullable String qualifier) {
  private static final String REGION = "(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}";

  /** As AWS's messages give it, for actions on functions that are there. */
  private static final String PATTERN =
      "(arn:(aws[a-zA-Z-]*)?:lambda:)?("
          + REGION
          + ":)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)"
          + "(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

  /** As AWS's messages give it, for new functions. */
  private static final String NEW_PATTERN =
      "(arn:(aws[a-zA-Z-]*)?:lambda:)?("
          + REGION
          + ":)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";

  private static final String QUALIFIER_PATTERN = "\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+";
  // The patterns are AWS's, letter for letter, so their groups have numbers and no names.
  private static final int REGION_GROUP = 3;
  private static final int ACCOUNT_GROUP = 9;
  private static final int NAME_GROUP = 11;
  private static final int QUALIFIER_GROUP = 13;
  private static final int LONGEST = 256;
  private static final int LONGEST_NEW = 140;
  private static final int LONGEST_NAME = 64;
  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final Pattern NEW_FORM = Pattern.compile(NEW_PATTERN);
  private static final Pattern QUALIFIER_FORM = Pattern.compile(QUALIFIER_PATTERN);

  /**
   * Reads the name of a function that should be there.
   *
   * @throws io.cloudfakes.AwsErrorException when it has none of the forms
   */
  public static FunctionName parse(String text) {
    return parse(text, FORM, PATTERN, LONGEST);
  }

  /**
   * Reads the name of a function to be made.
   *
   * @throws io.cloudfakes.AwsErrorException when it has none of the forms or is too long
   */
  public static FunctionName parseNew(String text) {
    FunctionName parsed = parse(text, NEW_FORM, NEW_PATTERN, LONGEST_NEW);
    if (parsed.name.length() > LONGEST_NAME) {
      throw LambdaErrors.invalidParameter(
              "1 validation error detected: Value '"
                  + parsed.name
                  + "' at 'functionName' failed to satisfy constraint: Member must have length less"
                  + " than or equal to "
                  + LONGEST_NAME)
          .asException();
    }
    return parsed;
  }

  private static FunctionName parse(String text, Pattern form, String pattern, int longest) {
    if (text.length() > longest) {
      throw LambdaErrors.constraint(
              "functionName", text, "Member must have length less than or equal to " + longest)
          .asException();
    }
    Matcher matcher = form.matcher(text);
    if (!matcher.matches()) {
      throw LambdaErrors.constraint(
              "functionName", text, "Member must satisfy regular expression pattern: " + pattern)
          .asException();
    }
    return new FunctionName(
        withoutColon(matcher.group(REGION_GROUP)),
        withoutColon(matcher.group(ACCOUNT_GROUP)),
        matcher.group(NAME_GROUP),
        matcher.group(QUALIFIER_GROUP));
  }

  private static @Nullable String withoutColon(@Nullable String part) {
    return part == null ? null : part.substring(0, part.length() - 1);
  }

  /**
   * The version or alias asked for, in the name or beside it; null when there is none.
   *
   * @throws io.cloudfakes.AwsErrorException when it is malformed, or the two differ
   */
  public @Nullable String qualifier(@Nullable String beside) {
    if (beside == null) {
      return qualifier;
    }
    if (!QUALIFIER_FORM.matcher(beside).matches()) {
      throw LambdaErrors.constraint(
              "qualifier",
              beside,
              "Member must satisfy regular expression pattern: " + QUALIFIER_PATTERN)
          .asException();
    }
    if (qualifier != null && !qualifier.equals(beside)) {
      throw LambdaErrors.invalidParameter(
              "The derived qualifier from the function name does not match the specified"
                  + " qualifier.")
          .asException();
    }
    return beside;
  }

  /** The function's key, with what the text leaves out filled in. */
  public FunctionKey key(String defaultAccount, String defaultRegion) {
    return new FunctionKey(
        account == null ? defaultAccount : account, region == null ? defaultRegion : region, name);
  }
}
