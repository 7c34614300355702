package io.cloudfakes.call;

import java.util.regex.Pattern;

/**
 * Names with what varies from run to run replaced: {@code o-17/3f2b….jpg} becomes {@code
 * o-{n}/{id}.jpg}. So a call has the same name after a small edit of the test, and in a run in
 * which the code under test drew other ids.
 */
public final class Templates {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?"
              + "|\\d{8}T\\d{6}Z");
  private static final Pattern HEX =
      Pattern.compile("\\b(?=[0-9a-fA-F]*\\d)(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{16,}\\b");
  /** As AWS gives distributions, hosted zones and keys: {@code E2EUMTDQS6TEFO}. */
  private static final Pattern AWS_ID =
      Pattern.compile("\\b(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{13,}\\b");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern MANY_DIGITS = Pattern.compile("\\b\\d{10,}\\b");

  private Templates() {}

  /** The name with ids, times and numbers replaced by {@code {id}}, {@code {time}}, {@code {n}}. */
  public static String of(String name) {
    return hasDigit(name) ? DIGITS.matcher(chance(name)).replaceAll("{n}") : name;
  }

  /** The text with ids and times replaced, and with no other numbers: those may be what counts. */
  public static String withoutChance(String text) {
    return hasDigit(text) ? MANY_DIGITS.matcher(chance(text)).replaceAll("{time}") : text;
  }

  private static String chance(String text) {
    String timeless = TIME.matcher(text).replaceAll("{time}");
    String plain = HEX.matcher(UUID.matcher(timeless).replaceAll("{id}")).replaceAll("{id}");
    return AWS_ID.matcher(plain).replaceAll("{id}");
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
