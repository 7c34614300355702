package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextToken null on the last page
 */
public record Paging<T>(List<T> items, @Nullable String nextToken) {
  private static final int MOST = 500;

  /**
   * Cuts a page out of a list.
   *
   * @param name of an item, by which the next page is found; items are given in its order
   * @param maxResults how many at most, as a number; null for as many as AWS gives
   * @throws io.cloudfakes.AwsErrorException when the token was not given by a page before, or the
   *     number is none
   */
  public static <T> Paging<T> of(
      List<T> all,
      Function<T, String> name,
      @Nullable String maxResults,
      @Nullable String nextToken) {
    int most = most(maxResults);
    String after = after(nextToken);
    List<T> left =
        all.stream()
            .sorted(Comparator.comparing(name))
            .filter(item -> name.apply(item).compareTo(after) > 0)
            .toList();
    if (left.size() <= most) {
      return new Paging<>(left, null);
    }
    List<T> page = left.subList(0, most);
    String last = name.apply(page.get(most - 1));
    return new Paging<>(
        page, Base64.getEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
  }

  private static int most(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) {
      return MOST;
    }
    int number;
    try {
      number = Integer.parseInt(asked);
    } catch (NumberFormatException e) {
      throw invalid("maxResults", asked);
    }
    if (number < 1) {
      throw invalid("maxResults", asked);
    }
    return Math.min(number, MOST);
  }

  private static String after(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return "";
    }
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid("nextToken", token);
    }
  }

  private static RuntimeException invalid(String member, String value) {
    return HttpErrors.badRequest("Invalid value '" + value + "' for " + member).asException();
  }
}
