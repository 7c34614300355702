package io.cloudfakes.dynamodb.internal.state.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMapTest {
  /** Tokens all over, and tokens that differ in few bits only. */
  @ParameterizedTest
  @ValueSource(longs = {-1L, 0xFFFL, 0xFFFL << 52, 0x8000_0000_0000_0FFFL})
  void it_is_what_a_map_is(long bits) {
    Random random = new Random(bits);
    Map<Long, ClientTokens.Use> model = new LinkedHashMap<>();
    TokenMap map = TokenMap.EMPTY;
    for (int i = 0; i < 5_000; i++) {
      long token = random.nextLong() & bits;
      assertThat(map.get(token)).isEqualTo(model.get(token));
      ClientTokens.Use use = new ClientTokens.Use(Instant.EPOCH.plusSeconds(i), i);
      TokenMap older = map;
      map = map.with(token, use);
      assertThat(older.get(token)).isEqualTo(model.put(token, use));
    }
    TokenMap last = map;
    model.forEach((token, use) -> assertThat(last.get(token)).isEqualTo(use));
    assertThat(inAnotherOrder(model, random)).isEqualTo(map).hasSameHashCodeAs(map);
  }

  private static TokenMap inAnotherOrder(Map<Long, ClientTokens.Use> model, Random random) {
    List<Map.Entry<Long, ClientTokens.Use>> entries = new ArrayList<>(model.entrySet());
    Collections.shuffle(entries, random);
    TokenMap map = TokenMap.EMPTY;
    for (Map.Entry<Long, ClientTokens.Use> entry : entries) {
      map = map.with(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
