package io.cloudfakes.s3.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.ChecksumType;

class ObjectChecksumTest {
  @ParameterizedTest
  @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
  void the_crc_of_a_whole_is_made_of_those_of_its_parts(ChecksumKind kind) {
    Random random = new Random(17);
    for (int round = 0; round < 50; round++) {
      List<Bytes> parts = new ArrayList<>();
      List<String> values = new ArrayList<>();
      List<Long> sizes = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        // Empty parts, single bytes, and lengths of many and few bits.
        byte[] part = new byte[random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(70_000)];
        random.nextBytes(part);
        parts.add(Bytes.wrap(part));
        values.add(kind.of(Bytes.wrap(part)));
        sizes.add((long) part.length);
      }
      ObjectChecksum combined = ObjectChecksum.combined(kind, values, sizes);
      assertThat(combined).isEqualTo(ObjectChecksum.of(kind, Bytes.concat(parts)));
      assertThat(combined.type()).isEqualTo(ChecksumType.FULL_OBJECT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
  void the_crc_of_a_very_long_run_is_made_by_doubling(ChecksumKind kind) {

    Bytes mebibyte = Bytes.wrap(new byte[1 << 20]);
    String one = kind.of(mebibyte);
    String whole = one;
    long size = 1 << 20;
    for (int i = 0; i < 8; i++) {
      whole = kind.combined(List.of(whole, whole), List.of(size, size));
      size *= 2;
    }
    List<Bytes> all = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      all.add(mebibyte);
    }
    assertThat(whole).isEqualTo(kind.of(Bytes.concat(all)));
    assertThat(kind.combined(List.of(one, whole), List.of(1L << 20, 1L << 50))).isNotEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource(names = {"CRC32", "CRC32C", "SHA1", "SHA256"})
  void a_composite_is_the_checksum_of_checksums_and_their_count(ChecksumKind kind) {
    List<String> values = List.of(kind.of(Bytes.utf8("a")), kind.of(Bytes.utf8("b")));
    Bytes raw =
        Bytes.concat(values.stream().map(v -> Bytes.wrap(Base64.getDecoder().decode(v))).toList());
    ObjectChecksum composite = ObjectChecksum.composite(kind, values);
    assertThat(composite.value()).isEqualTo(kind.of(raw) + "-2");
    assertThat(composite.type()).isEqualTo(ChecksumType.COMPOSITE);
  }
}
