package io.cloudfakes.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ValueConstraintTest {
  private static ValueConstraint read(String... terms) {
    return Objects.requireNonNull(ValueConstraint.read(List.of(terms)));
  }

  @Test
  void numbers_with_fractions_have_bounds_too() {
    ValueConstraint percent = read("range=0.0..100.0");
    assertThat(percent.holds(0.0)).isTrue();
    assertThat(percent.holds(99.9999)).isTrue();
    assertThat(percent.holds(100.0)).isTrue();
    assertThat(percent.holds(100.0001)).isFalse();
    assertThat(percent.holds(-0.0001)).isFalse();
    assertThat(percent.broken(101.0))
        .containsExactly("Member must have value less than or equal to 100");
  }

  @Test
  void either_bound_may_be_left_out() {
    assertThat(read("range=0.0..").holds(1e9)).isTrue();
    assertThat(read("range=0.0..").holds(-1)).isFalse();
    assertThat(read("range=..100").holds(-1)).isTrue();
    assertThat(read("range=..100").holds(101)).isFalse();
    assertThat(read("length=2..").holds("a")).isFalse();
    assertThat(read("length=..2").holds("abc")).isFalse();
  }
}
