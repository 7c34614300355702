package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many ranges hold what one of them holds. */
class IpRangesTest {
  @Test
  void an_address_lies_in_them_when_it_lies_in_one() {
    Random random = new Random(20261122);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      texts.add(address(random) + "/" + (1 + random.nextInt(32)));
      texts.add("2001:db8:" + Integer.toHexString(random.nextInt(65_536)) + "::/48");
      texts.add(address(random));
    }
    texts.removeIf(text -> text.endsWith("/1") || text.endsWith("/2"));
    IpRanges ranges = new IpRanges(texts);
    int inside = 0;
    for (int i = 0; i < 2_000; i++) {
      String address =
          i % 2 == 0
              ? address(random)
              : "2001:db8:" + Integer.toHexString(random.nextInt(65_536)) + "::" + i;
      boolean expected = texts.stream().anyMatch(range -> IpRange.contains(range, address));
      assertThat(ranges.contain(address)).as(address).isEqualTo(expected);
      inside += expected ? 1 : 0;
    }
    assertThat(inside).isBetween(100, 1_900);
  }

  @Test
  void what_is_no_address_lies_in_none_and_what_is_no_range_holds_none() {
    IpRanges ranges = new IpRanges(List.of("0.0.0.0/0", "::/0", "nonsense", "1.2.3.4/33"));
    assertThat(ranges.contain("203.0.113.7")).isTrue();
    assertThat(ranges.contain("2001:db8::1")).isTrue();
    assertThat(ranges.contain("nonsense")).isFalse();
    assertThat(ranges.contain("203.0.113.0/24")).isFalse();
    assertThat(new IpRanges(List.of("0.0.0.0/0")).contain("2001:db8::1")).isFalse();
    assertThat(new IpRanges(List.of()).contain("203.0.113.7")).isFalse();
  }

  private static String address(Random random) {
    return random.nextInt(224) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
  }
}
