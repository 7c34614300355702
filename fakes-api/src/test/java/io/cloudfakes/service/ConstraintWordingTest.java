package io.cloudfakes.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.model.Tag;

class ConstraintWordingTest {
  private static final ConstraintWording CLASSIC =
      new ConstraintWording(false, true, "com.amazonaws.s3.");

  private static ConstraintFault fault(Object value) {
    return new ConstraintFault(
        new ConstraintPlace(null, "Member", true), value, "Member must be otherwise");
  }

  private static void assertShown(Object value, String shown) {
    assertThat(CLASSIC.message(List.of(fault(value))))
        .isEqualTo(
            "1 validation error detected: Value "
                + shown
                + " at 'member' failed to satisfy constraint: Member must be otherwise");
  }

  @Test
  void values_are_shown_as_awss_own_classes_print_them() {
    assertShown(null, "null");
    assertShown("a b", "'a b'");
    assertShown(12, "'12'");
    assertShown(List.of("a", "b"), "'[a, b]'");
    assertShown(new TreeMap<>(Map.of("k", List.of(), "l", "x")), "'{k=[], l=x}'");
    assertShown(SdkBytes.fromUtf8String("abc"), "'java.nio.HeapByteBuffer[pos=0 lim=3 cap=3]'");
    Tag tag = Tag.builder().key("a").value("b").build();
    assertShown(
        List.of(tag), "'[com.amazonaws.s3.Tag@" + Integer.toHexString(tag.hashCode()) + "]'");
  }

  @Test
  void places_are_paths() {
    ConstraintPlace list = new ConstraintPlace(null, "KeySchema", true);
    ConstraintPlace nested = new ConstraintPlace(list.entry("2"), "KeyType", true);
    assertThat(nested.path(name -> name)).isEqualTo("KeySchema.2.member.KeyType");
    assertThat(
            new ConstraintWording(true, false, "")
                .message(List.of(new ConstraintFault(nested, "x", "C"), fault(null))))
        .isEqualTo(
            "2 validation errors detected: Value at 'KeySchema.2.member.KeyType' failed to satisfy"
                + " constraint: C; Value at 'Member' failed to satisfy constraint: Member must be"
                + " otherwise");
  }
}
