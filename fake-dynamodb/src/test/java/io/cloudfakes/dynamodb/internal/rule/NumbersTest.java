package io.cloudfakes.dynamodb.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static Value.N parse(String text) {
    return Numbers.parse(text, DynamoDbErrors::validation);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "-0.00, 0, 1",
    "1, 1, 2",
    "99, 99, 2",
    "100, 100, 2",
    "123, 123, 3",
    "-123, -123, 4",
    "1.5, 1.5, 3",
    "12.345, 12.345, 4",
    "0.001, 0.001, 2",
    "+007, 7, 2",
    ".5, 0.5, 2",
    "5., 5, 2",
    "1E2, 100, 2",
    "12e-1, 1.2, 3",
    "10000000000000000000000000000000000000, 10000000000000000000000000000000000000, 2",
    "12345678901234567890123456789012345678, 12345678901234567890123456789012345678, 20"
  })
  void numbers_are_normalised_and_sized(String text, String stored, int size) {
    assertThat(parse(text).text()).isEqualTo(stored);
    assertThat(parse(text).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9999999999999999999999999999999999999e125", "1e-130", "-1e-130"})
  void the_ends_of_the_range_are_in_it(String text) {
    assertThat(parse(text).number()).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | The parameter cannot be converted to a numeric value: abc",
        "'' | The parameter cannot be converted to a numeric value",
        "1 2 | The parameter cannot be converted to a numeric value: 1 2",
        "0x1 | The parameter cannot be converted to a numeric value: 0x1",
        "1e | The parameter cannot be converted to a numeric value: 1e",
        "NaN | The parameter cannot be converted to a numeric value: NaN",
        "٣ | The parameter cannot be converted to a numeric value: ٣",
        "1e126 | Number overflow. Attempting to store a number with magnitude larger than supported"
            + " range",
        "-1e126 | Number overflow. Attempting to store a number with magnitude larger than supported"
            + " range",
        "1e99999999999 | Number overflow. Attempting to store a number with magnitude larger than"
            + " supported range",
        "1e-131 | Number underflow. Attempting to store a number with magnitude smaller than"
            + " supported range",
        "1e-99999999999 | Number underflow. Attempting to store a number with magnitude smaller than"
            + " supported range",
        "123456789012345678901234567890123456789 | Attempting to store more than 38 significant"
            + " digits in a Number"
      })
  void what_is_no_number_is_refused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            AwsErrorException.class, e -> assertThat(e.error().message()).isEqualTo(message));
  }
}
