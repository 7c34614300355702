package io.cloudfakes.dynamodb.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ItemKeyTest {
  private static final int PAIRS = 20_000;
  private static final Value PARTITION = new Value.S("p");

  private final Random random = new Random(7);

  @Test
  void sort_keys_stand_in_the_order_of_their_values() {
    check(ItemTest::number);
    check(any -> new Value.S(ItemTest.text(any)));
    check(ItemTest::binary);
  }

  private void check(Function<Random, Value> values) {
    for (int i = 0; i < PAIRS; i++) {
      Value a = values.apply(random);
      Value b = values.apply(random);
      int order = Integer.signum(Value.compare(a, b));
      assertThat(Integer.signum(key(a).compareTo(key(b)))).as("%s and %s", a, b).isEqualTo(order);
      assertThat(key(a).equals(key(b))).isEqualTo(order == 0);
      assertThat(ItemKey.before(PARTITION, a)).isLessThan(key(a));
      assertThat(ItemKey.after(PARTITION, a)).isGreaterThan(key(a));
      if (order != 0) {
        // A place stands to another key as its own key does.
        assertThat(Integer.signum(ItemKey.before(PARTITION, a).compareTo(key(b)))).isEqualTo(order);
        assertThat(Integer.signum(ItemKey.after(PARTITION, a).compareTo(key(b))))
            .as("after %s and %s", a, b)
            .isEqualTo(order);
      }
    }
  }

  private static ItemKey key(Value sort) {
    return ItemKey.of(PARTITION, sort);
  }

  @Test
  void a_partition_lies_between_its_places() {
    for (int i = 0; i < PAIRS; i++) {
      Value partition = ItemTest.binary(random);
      for (ItemKey key :
          List.of(
              ItemKey.of(partition, null),
              ItemKey.of(partition, ItemTest.number(random)),
              ItemKey.ofIndex(partition, ItemTest.binary(random), key(PARTITION)))) {
        assertThat(key)
            .isBetween(ItemKey.before(partition), ItemKey.after(partition))
            .isBetween(ItemKey.beforeSpread(key.spread()), ItemKey.afterSpread(key.spread()));
      }
    }
  }

  @Test
  void the_key_in_the_table_is_found_in_that_of_an_index() {
    for (int i = 0; i < PAIRS; i++) {
      ItemKey base =
          ItemKey.of(
              ItemTest.number(random), random.nextBoolean() ? null : ItemTest.binary(random));
      Value partition = new Value.S(ItemTest.text(random));
      assertThat(ItemKey.ofIndex(partition, null, base).base()).isEqualTo(base);
      assertThat(ItemKey.ofIndex(partition, ItemTest.number(random), base).base()).isEqualTo(base);
      assertThat(ItemKey.ofIndex(ItemTest.binary(random), partition, base).base()).isEqualTo(base);
      assertThat(base.base()).isNull();
    }
  }

  @Test
  void entries_of_one_index_key_stand_in_the_order_of_their_keys_in_the_table() {
    for (int i = 0; i < PAIRS; i++) {
      ItemKey a = ItemKey.of(ItemTest.number(random), null);
      ItemKey b = ItemKey.of(ItemTest.number(random), null);
      assertThat(
              Integer.signum(
                  ItemKey.ofIndex(PARTITION, null, a)
                      .compareTo(ItemKey.ofIndex(PARTITION, null, b))))
          .isEqualTo(Integer.signum(a.compareTo(b)));
    }
  }

  @Test
  void a_value_no_key_can_have_is_the_key_of_nothing() {
    assertThat(ItemKey.of(new Value.BOOL(true), null))
        .isNotEqualTo(ItemKey.of(new Value.S("true"), null));
  }
}
