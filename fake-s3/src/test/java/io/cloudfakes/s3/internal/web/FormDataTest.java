package io.cloudfakes.s3.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormDataTest {
  private static FormData parse(String body) {
    return FormData.parse("xx", Bytes.wrap(body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String part(String disposition, String content) {
    return "--xx\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void fields_and_the_file_are_read_and_nothing_after_it() {
    FormData form =
        parse(
            "a preamble\r\n"
                + part("name=\"Key\"", "a\r\nb")
                + part("name=empty", "")
                + part("name=\"doc\"; filename=\"doc.xml\"", "<a/>")
                + part("filename=\"f.txt\"; name=\"file\"", "one\r\n--x\r\ntwo")
                + part("name=\"later\"", "x")
                + "--xx--\r\n");

    assertThat(form.fields())
        .containsExactly(
            java.util.Map.entry("key", "a\r\nb"),
            java.util.Map.entry("empty", ""),
            java.util.Map.entry("doc", "<a/>"));
    assertThat(form.names()).containsEntry("key", "Key");
    assertThat(form.file()).isEqualTo(Bytes.utf8("one\r\n--x\r\ntwo"));
  }

  @Test
  void an_empty_file_is_a_file() {
    assertThat(parse(part("name=\"file\"; filename=\"\"", "") + "--xx--").file())
        .isEqualTo(Bytes.EMPTY);
    assertThat(parse("--xx--\r\n").file()).isNull();
  }

  @Test
  void the_first_field_of_a_name_counts() {
    assertThat(parse(part("name=\"A\"", "1") + part("name=\"a\"", "2") + "--xx--").fields())
        .containsExactly(java.util.Map.entry("a", "1"));
  }

  @Test
  void the_boundary_is_that_of_the_content_type() {
    assertThat(FormData.boundary("multipart/form-data; boundary=abc")).isEqualTo("abc");
    assertThat(FormData.boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\""))
        .isEqualTo("a b");
    assertThat(FormData.boundary("multipart/form-data")).isNull();
    assertThat(FormData.boundary("multipart/form-data; boundary=")).isNull();
    assertThat(FormData.boundary("text/plain; boundary=abc")).isNull();
    assertThat(FormData.boundary(null)).isNull();
  }

  @Test
  void what_breaks_off_is_no_form() {
    String whole = part("name=\"key\"", "k") + part("name=\"file\"", "content") + "--xx--";
    for (int end = 0; end < whole.length() - 4; end++) {
      assertThat(parse(whole.substring(0, end))).as(whole.substring(0, end)).isNull();
    }
  }

  @Test
  void whatever_is_sent_it_is_a_form_or_none() {
    Random random = new Random(7);
    String[] pieces = {
      "--xx",
      "\r\n",
      "\r\n\r\n",
      "--",
      "Content-Disposition: ",
      "form-data; ",
      "name=",
      "\"",
      "file",
      "filename=",
      ";",
      "x",
      "\n",
      "é",
      "boundary="
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder body = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      FormData form = parse(body.toString());
      if (form != null) {
        assertThat(form.names()).hasSameSizeAs(form.fields());
      }
      FormData.boundary("multipart/form-data;" + body);
    }
  }
}
