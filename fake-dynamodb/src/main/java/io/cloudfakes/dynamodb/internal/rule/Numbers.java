package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.math.BigDecimal;
import java.util.function.Function;

/** DynamoDB's numbers: 38 significant digits, between 1E-130 and 9.99…E+125. */
public final class Numbers {
  static final int MOST_DIGITS = 38;
  static final int LARGEST_EXPONENT = 125;
  static final int SMALLEST_EXPONENT = -130;

  /** Texts up to here BigDecimal reads quickly. */
  private static final int SHORT = 45;

  /** In texts up to here no exponent is beyond an int. */
  private static final int SHORTEST = 9;

  private Numbers() {}

  /** Reads a number's text; {@code fault} makes the refusal from AWS's text. */
  public static Value.N parse(String text, Function<String, AwsErrorException> fault) {
    if (!isNumeric(text)) {
      throw fault.apply(
          "The parameter cannot be converted to a numeric value"
              + (text.isEmpty() ? "" : ": " + text));
    }
    return checked(isPlain(text) ? new BigDecimal(text) : LongNumber.read(text, fault), fault);
  }

  public static Value.N add(Value.N a, Value.N b, Function<String, AwsErrorException> fault) {
    return checked(a.number().add(b.number()), fault);
  }

  public static Value.N subtract(Value.N a, Value.N b, Function<String, AwsErrorException> fault) {
    return checked(a.number().subtract(b.number()), fault);
  }

  static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";

  static final String TOO_PRECISE =
      "Attempting to store more than 38 significant digits in a Number";

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
      throw fault.apply(TOO_PRECISE);
    }
    return value;
  }

  private static boolean isPlain(String text) {
    return text.length() <= SHORTEST
        || (text.length() <= SHORT && text.indexOf('e') < 0 && text.indexOf('E') < 0);
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
