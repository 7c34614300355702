package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BytesTest {
  @Test
  void a_slice_of_many_runs_is_that_of_the_whole() {
    Random random = new Random(5);
    List<Bytes> runs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] run = new byte[random.nextInt(6)];
      random.nextBytes(run);
      runs.add(Bytes.wrap(run));
    }
    Bytes all = Bytes.concat(runs);
    byte[] plain = all.toByteArray();
    for (int round = 0; round < 3_000; round++) {
      int from = random.nextInt(plain.length + 1);
      int count = random.nextInt(plain.length - from + 1);
      Bytes slice = all.slice(from, count);
      assertThat(slice.length()).isEqualTo(count);
      assertThat(slice.toByteArray()).isEqualTo(Arrays.copyOfRange(plain, from, from + count));
    }
  }

  @Test
  void nothing_is_sliced_at_either_end() {
    Bytes all = Bytes.concat(List.of(Bytes.utf8("ab"), Bytes.utf8("cd")));
    assertThat(all.slice(0, 0)).isSameAs(Bytes.EMPTY);
    assertThat(all.slice(4, 0)).isSameAs(Bytes.EMPTY);
    assertThat(all.slice(2, 2).utf8()).isEqualTo("cd");
    assertThat(all.slice(1, 2).utf8()).isEqualTo("bc");
    assertThat(all.slice(0, 4)).isSameAs(all);
    assertThatThrownBy(() -> all.slice(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> all.slice(5, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Bytes.EMPTY.slice(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Bytes.EMPTY.slice(0, 0)).isSameAs(Bytes.EMPTY);
  }

  /** Sharing what it is made of, an object of 32 GiB takes no more room than its one part. */
  @Test
  @Timeout(20)
  void ten_thousand_parts_beyond_what_an_array_holds_are_read_range_by_range() throws IOException {
    byte[] part = new byte[3_355_443];
    new Random(7).nextBytes(part);
    Bytes one = Bytes.wrap(part);
    List<Bytes> parts = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      parts.add(one);
    }
    Bytes all = Bytes.concat(parts);
    assertThat(all.length()).isEqualTo(33_554_430_000L);
    for (long i = 0; i < 100_000; i++) {
      long from = (i * 335_544_299L) % (all.length() - 100);
      Bytes slice = all.slice(from, 100);
      int at = (int) (from % part.length);
      assertThat(slice.toByteArray()[0]).isEqualTo(part[at]);
    }
    try (InputStream in = all.slice(part.length * 9_999L - 1, part.length + 1L).inputStream()) {
      assertThat(in.read()).isEqualTo(part[part.length - 1] & 0xff);
      assertThat(in.readAllBytes()).isEqualTo(part);
    }
  }
}
