package io.cloudfakes.dynamodb.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemMapTest {
  private static ItemKey key(Random random, int range) {
    return ItemKey.of(
        new Value.S("p" + random.nextInt(3 + range / 10)), new Value.S("" + random.nextInt(range)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 500, 5000})
  void it_is_what_a_tree_map_is(int range) {
    Random random = new Random(range);
    TreeMap<ItemKey, Integer> model = new TreeMap<>();
    ItemMap<Integer> map = ItemMap.empty();
    for (int i = 0; i < 12_000; i++) {
      ItemKey key = key(random, range);
      boolean grows = i < 6_000 ? random.nextInt(3) > 0 : random.nextInt(4) == 0;
      if (grows) {
        model.put(key, i);
        map = map.plus(key, i);
      } else {
        model.remove(key);
        map = map.minus(key);
      }
      assertThat(map.size()).isEqualTo(model.size());
      if (i % 100 == 0) {
        checkRange(map, model, key(random, range), key(random, range));
      }
    }
    assertThat(map.values()).isEqualTo(new ArrayList<>(model.values()));
  }

  private static void checkRange(
      ItemMap<Integer> map, NavigableMap<ItemKey, Integer> model, ItemKey a, ItemKey b) {
    ItemKey low = a.compareTo(b) < 0 ? a : b;
    ItemKey high = a.compareTo(b) < 0 ? b : a;
    assertThat(map.get(a)).isEqualTo(model.get(a));
    List<Integer> expected = new ArrayList<>(model.subMap(low, true, high, true).values());
    assertThat(walk(map.ascending(low, high))).isEqualTo(expected);
    Collections.reverse(expected);
    assertThat(walk(map.descending(high, low))).isEqualTo(expected);
  }

  private static List<Integer> walk(ItemMap.Cursor<Integer> cursor) {
    List<Integer> values = new ArrayList<>();
    while (cursor.next()) {
      values.add(cursor.value());
    }
    return values;
  }

  @Test
  void an_older_map_does_not_see_what_was_done_to_a_newer_one() {
    ItemMap<Integer> old = ItemMap.empty();
    for (int i = 0; i < 1000; i++) {
      old = old.plus(ItemKey.of(Value.N.of(i), null), i);
    }
    List<Integer> before = old.values();
    ItemMap<Integer> newer = old;
    for (int i = 0; i < 1000; i++) {
      newer =
          newer.minus(ItemKey.of(Value.N.of(i), null)).plus(ItemKey.of(Value.N.of(-i), null), i);
    }
    assertThat(old.values()).isEqualTo(before);
    assertThat(newer.size()).isEqualTo(1000);
  }

  @Test
  void strings_are_ordered_by_their_utf8_bytes_and_sized_so() {
    List<String> ordered = List.of("", "A", "a", "aa", "é", "\uFFFD", "😀");
    for (int i = 1; i < ordered.size(); i++) {
      assertThat(Utf8.compare(ordered.get(i - 1), ordered.get(i))).isNegative();
    }
    for (String text : ordered) {
      assertThat(Utf8.length(text))
          .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }
  }
}
