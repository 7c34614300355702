package io.cloudfakes.s3.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {
  @Test
  void ascii_stays_as_it_is() {
    assertThat(MailWords.encoded("AMAZONS3 = ? _")).isEqualTo("AMAZONS3 = ? _");
    assertThat(MailWords.decoded("=? no word ?=")).isEqualTo("=? no word ?=");
    assertThat(MailWords.isAscii("a b")).isTrue();
    assertThat(MailWords.isAscii("é")).isFalse();
  }

  /** The second is the example of the S3 user guide. */
  @ParameterizedTest
  @CsvSource({
    "a käse, =?UTF-8?Q?a_k=C3=A4se?=",
    "Ã\u0084MÃ\u0084ZÃ\u0095Ã\u0091 S3, =?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?="
  })
  void what_is_mostly_ascii_stays_readable(String value, String encoded) {
    assertThat(MailWords.encoded(value)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "é",
        "日本語のとても長いメタデータの値、一語には入りきらないので分けられる。日本語のとても長い値",
        "mostly ascii, yet with one ä in a value that is far too long for one word of any mail",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void what_was_encoded_is_decoded_again(String value) {
    String encoded = MailWords.encoded(value);
    assertThat(MailWords.isAscii(encoded)).isTrue();
    assertThat(encoded.split(" ")).allSatisfy(word -> assertThat(word).hasSizeLessThan(76));
    assertThat(MailWords.decoded(encoded)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=?NONE?Q?a?=", "=?UTF-8?B?*?=", "=?UTF-8?Q?=GG?=", "=?UTF-8?Q?=FF?="})
  void what_cannot_be_decoded_stays_as_it_is(String value) {
    assertThat(MailWords.decoded(value)).isEqualTo(value);
  }
}
