package io.cloudfakes.s3.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PartsTest {
  private record Piece(int number, long size) implements Part {}

  private static final List<Piece> PIECES =
      List.of(new Piece(1, 5), new Piece(2, 0), new Piece(3, 7L << 31), new Piece(4, 1));

  private static AwsError refused(ThrowingCallable call) {
    return catchThrowableOfType(AwsErrorException.class, call).error();
  }

  @Test
  void a_part_is_a_range_of_the_whole() {
    long size = Parts.size(PIECES);
    assertThat(size).isEqualTo(6 + (7L << 31));
    assertThat(Parts.range(PIECES, 1, size)).isEqualTo(new ByteRange(0, 5, size));
    assertThat(Parts.range(PIECES, 2, size)).as("of no bytes").isNull();
    assertThat(Parts.range(PIECES, 3, size)).isEqualTo(new ByteRange(5, 7L << 31, size));
    assertThat(Parts.range(PIECES, 4, size)).isEqualTo(new ByteRange(5 + (7L << 31), 1, size));
    AwsError beyond = refused(() -> Parts.range(PIECES, 5, size));
    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.code()).isEqualTo("InvalidPartNumber");
    assertThat(beyond.fields())
        .containsEntry("PartNumberRequested", "5")
        .containsEntry("ActualPartCount", "4");
  }

  @Test
  void an_object_of_one_piece_is_its_one_part() {
    assertThat(Parts.count(List.of())).isEqualTo(1);
    assertThat(Parts.range(List.of(), 1, 9)).isEqualTo(new ByteRange(0, 9, 9));
    assertThat(Parts.range(List.of(), 1, 0)).isNull();
    assertThat(refused(() -> Parts.range(List.of(), 2, 9)).fields())
        .containsEntry("ActualPartCount", "1");
  }

  @Test
  void parts_come_in_pages() {
    Parts.Page<Piece> first = Parts.page(PIECES, null, 2);
    assertThat(first).isEqualTo(new Parts.Page<>(PIECES.subList(0, 2), true, 2));
    assertThat(Parts.page(PIECES, first.next(), 2))
        .isEqualTo(new Parts.Page<>(PIECES.subList(2, 4), false, 4));
    assertThat(Parts.page(PIECES, 4, 2)).isEqualTo(new Parts.Page<>(List.of(), false, 0));
    assertThat(Parts.page(PIECES, 0, 0)).isEqualTo(new Parts.Page<>(List.of(), false, 0));
  }

  @Test
  void numbers_have_their_bounds() {
    assertThat(Parts.requireNumber(1, 10_000)).isEqualTo(1);
    assertThat(Parts.requireNumber(10_000, 10_000)).isEqualTo(10_000);
    for (Integer wrong : new Integer[] {0, -1, 10_001, null}) {
      AwsError refusal = refused(() -> Parts.requireNumber(wrong, 10_000));
      assertThat(refusal.code()).isEqualTo("InvalidArgument");
      assertThat(refusal.message())
          .isEqualTo("Part number must be an integer between 1 and 10000, inclusive");
    }
  }
}
