package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::bucket/a:b/c",
        "arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST",
        "arn:aws-cn:dynamodb:cn-north-1:111122223333:table/t/stream/2020-01-01T00:00:00.000"
      })
  void reads_and_writes_the_same_text(String text) {
    assertThat(Arn.parse(text)).hasToString(text).isEqualTo(Arn.parseOrNull(text));
  }

  @Test
  void the_resource_keeps_its_colons() {
    assertThat(Arn.parse("arn:aws:lambda:us-east-1:111122223333:function:f:1").resource())
        .isEqualTo("function:f:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn", "arn:aws:s3", "arm:aws:s3:::b", "arn:aws:s3:::", "arn::s3:::b"})
  void what_is_no_arn_is_refused_with_the_text(String text) {
    assertThat(Arn.parseOrNull(text)).isNull();
    assertThatThrownBy(() -> Arn.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("ARN");
  }

  @Test
  void a_part_before_the_resource_holds_no_colon() {
    assertThatThrownBy(() -> new Arn("aws", "s3", "a:b", "", "x"))
        .hasMessage("The region of an ARN holds no colon, but this does: a:b");
  }
}
