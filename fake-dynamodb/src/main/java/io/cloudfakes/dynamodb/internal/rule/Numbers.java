package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.math.BigDecimal;
import java.util.function.Function;

/** DynamoDB's numbers: 38 significant digits, between 1E-130 and 9.99…E+125. */
public final class Numbers {
  private static final int MOST_DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  private Numbers() {}

  /** Reads a number's text; {@code fault} makes the refusal from AWS's text. */
  public static Value.N parse(String text, Function<String, AwsErrorException> fault) {
    if (!isNumeric(text)) {
      throw fault.apply(
          "The parameter cannot be converted to a numeric value"
              + (text.isEmpty() ? "" : ": " + text));
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      // The exponent alone is beyond what an int can hold; so it is beyond the range as well.
      boolean tiny = text.toLowerCase(java.util.Locale.ROOT).contains("e-");
      throw fault.apply(tiny ? UNDERFLOW : OVERFLOW);
    }
    return checked(number, fault);
  }

  public static Value.N add(Value.N a, Value.N b, Function<String, AwsErrorException> fault) {
    return checked(a.number().add(b.number()), fault);
  }

  public static Value.N subtract(Value.N a, Value.N b, Function<String, AwsErrorException> fault) {
    return checked(a.number().subtract(b.number()), fault);
  }

  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";

  private static Value.N checked(BigDecimal raw, Function<String, AwsErrorException> fault) {
    Value.N value = new Value.N(raw);
    BigDecimal number = value.number();
    if (number.signum() == 0) {
      return value;
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (exponent > LARGEST_EXPONENT) {
      throw fault.apply(OVERFLOW);
    }
    if (exponent < SMALLEST_EXPONENT) {
      throw fault.apply(UNDERFLOW);
    }
    if (number.precision() > MOST_DIGITS) {
      throw fault.apply("Attempting to store more than 38 significant digits in a Number");
    }
    return value;
  }

  /** ASCII digits with sign, point and exponent; BigDecimal alone would take other digits too. */
  private static boolean isNumeric(String text) {
    int length = text.length();
    int at = length > 0 && isSign(text.charAt(0)) ? 1 : 0;
    int digits = 0;
    boolean point = false;
    while (at < length) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
      at++;
    }
    if (digits == 0 || at == length) {
      return digits > 0;
    }
    char e = text.charAt(at++);
    if ((e != 'e' && e != 'E') || at == length) {
      return false;
    }
    if (isSign(text.charAt(at))) {
      at++;
    }
    int exponentFrom = at;
    while (at < length && isDigit(text.charAt(at))) {
      at++;
    }
    return at == length && at > exponentFrom;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
