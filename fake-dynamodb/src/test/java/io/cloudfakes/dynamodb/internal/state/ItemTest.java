package io.cloudfakes.dynamodb.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Protocol;
import io.cloudfakes.protocol.Protocols;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class ItemTest {
  private static final int ITEMS = 2_000;
  private static final Protocol PROTOCOL = Protocols.jsonWithCrc32("1.0", "");
  private static final String[] LETTERS = {
    "a", "B", "7", " ", "\"", "\\", "/", "\n", "\u0000", "\u001f", "\u007f", "ä", "\u20ac", "😀"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void it_is_read_as_it_was_stored(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ITEMS; i++) {
      Attributes given = attributes(random, 3);
      Item item = new Item(given);
      assertThat(item.attributes()).isEqualTo(given);
      assertThat(item.toSdk()).isEqualTo(given.toSdk());
      assertThat(item.size()).isEqualTo(given.size());
      given.forEach((name, value) -> assertThat(item.get(name)).isEqualTo(value));
      assertThat(item.get("not there")).isNull();
      assertThat(new Item(item.attributes())).isEqualTo(item).hasSameHashCodeAs(item);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void its_json_is_that_of_the_protocol(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ITEMS; i++) {
      Item item = new Item(attributes(random, 3));
      JsonText text = new JsonText(1);
      item.writeTo(text.raw("{\"Item\":"));
      GetItemResponse response = GetItemResponse.builder().item(item.toSdk()).build();
      assertThat(text.put('}').toBytes().utf8())
          .isEqualTo(
              PROTOCOL
                  .writeResponse("GetItem", response, "1")
                  .body()
                  .utf8()
                  // The same character; Jackson escapes what is beyond 16 bits.
                  .replace("\\uD83D\\uDE00", "😀"));
    }
  }

  private static Attributes attributes(Random random, int depth) {
    Map<String, Value> map = new TreeMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      map.put(text(random), value(random, depth));
    }
    return Attributes.of(map);
  }

  private static Value value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 8)) {
      case 0 -> new Value.S(text(random));
      case 1 -> number(random);
      case 2 -> binary(random);
      case 3 -> new Value.BOOL(random.nextBoolean());
      case 4 -> new Value.NULL();
      case 5 -> set(random, ValueType.SS, () -> new Value.S(text(random)));
      case 6 -> set(random, ValueType.NS, () -> number(random));
      case 7 -> set(random, ValueType.BS, () -> binary(random));
      case 8 -> new Value.M(attributes(random, depth - 1));
      default -> list(random, depth);
    };
  }

  private static Value list(Random random, int depth) {
    List<Value> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      elements.add(value(random, depth - 1));
    }
    return new Value.L(elements);
  }

  private static Value set(Random random, ValueType type, Supplier<Value> member) {
    TreeSet<Value> members = new TreeSet<>(Value::compare);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      members.add(member.get());
    }
    return new Value.Set(type, List.copyOf(members));
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int letters = random.nextBoolean() ? 3 : LETTERS.length;
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 300 : 8); i > 0; i--) {
      text.append(LETTERS[random.nextInt(letters)]);
    }
    return text.toString();
  }

  static Value.N number(Random random) {
    BigInteger digits =
        random.nextInt(4) == 0
            ? BigInteger.valueOf(random.nextInt(20) - 10)
            : new BigInteger(1 + random.nextInt(126), random);
    BigDecimal number =
        new BigDecimal(digits, random.nextInt(3) == 0 ? random.nextInt(80) - 40 : 0);
    return new Value.N(
        (random.nextBoolean() ? number : number.negate()).round(new MathContext(38)));
  }

  static Value.B binary(Random random) {
    byte[] bytes = new byte[random.nextInt(6)];
    random.nextBytes(bytes);
    if (bytes.length > 2 && random.nextBoolean()) {
      bytes[1] = 0;
      bytes[2] = (byte) (random.nextBoolean() ? 0xFF : 0);
    }
    return new Value.B(SdkBytes.fromByteArray(bytes));
  }
}
