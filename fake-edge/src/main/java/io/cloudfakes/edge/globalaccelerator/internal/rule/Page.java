package io.cloudfakes.edge.globalaccelerator.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param token stands for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String token) {
  private static final int USUAL = 10;

  /**
   * The page that a token stands for, or the first.
   *
   * @param key tells items apart; what the token is made of
   * @param size null for the usual size
   */
  public static <T> Page<T> of(
      List<T> all, Function<T, String> key, @Nullable String token, @Nullable Integer size) {
    int from = token == null ? 0 : find(all, key, token);
    int to = Math.min(all.size(), from + (size == null ? USUAL : size));
    return new Page<>(
        all.subList(from, to), to < all.size() ? write(key.apply(all.get(to))) : null);
  }

  private static <T> int find(List<T> all, Function<T, String> key, String token) {
    for (int i = 0; i < all.size(); i++) {
      if (write(key.apply(all.get(i))).equals(token)) {
        return i;
      }
    }
    throw GlobalAcceleratorErrors.error(
        "InvalidNextTokenException", "The next token is not valid: " + token);
  }

  private static String write(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The same page of what its items are described as. */
  public <D> List<D> described(Function<T, D> description) {
    return items.stream().map(description).toList();
  }
}
