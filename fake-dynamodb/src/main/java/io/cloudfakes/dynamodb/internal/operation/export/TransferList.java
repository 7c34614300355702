package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * One page of a list of exports or imports, the greatest ARN first.
 *
 * @param nextToken null on the last page
 */
record TransferList<T>(List<T> page, @Nullable String nextToken) {
  private static final int MOST = 25;
  private static final Duration LISTED = Duration.ofDays(90);

  /** AWS's tokens are hexadecimal digits, sixteen at a time and at least seven times. */
  private static final int SHORTEST_TOKEN = 112;

  /**
   * A page.
   *
   * @param table the only table of interest; null for all
   * @param ended when a transfer ended; null when it has not
   */
  static <T> TransferList<T> of(
      TreePMap<String, T> all,
      Function<T, TableId> tableOf,
      Function<T, @Nullable Instant> ended,
      @Nullable String table,
      @Nullable Integer size,
      @Nullable String token,
      CallContext call) {
    TableId only = table == null ? null : Tables.id(table, call);
    String after = token == null ? null : arnOf(token);
    int limit = size == null ? MOST : size;
    List<T> page = new ArrayList<>();
    String last = "";
    for (Map.Entry<String, T> entry : all.descendingMap().entrySet()) {
      TableId of = tableOf.apply(entry.getValue());
      Instant end = ended.apply(entry.getValue());
      if (!isOf(of, call)
          || (only != null && !only.equals(of))
          || (after != null && entry.getKey().compareTo(after) >= 0)
          || (end != null && end.plus(LISTED).isBefore(call.now()))) {
        continue;
      }
      if (page.size() == limit) {
        return new TransferList<>(page, tokenOf(last));
      }
      page.add(entry.getValue());
      last = entry.getKey();
    }
    return new TransferList<>(page, null);
  }

  static boolean isOf(TableId table, CallContext call) {
    return table.account().equals(call.account()) && table.region().equals(call.region());
  }

  private static String tokenOf(String arn) {
    StringBuilder token =
        new StringBuilder(HexFormat.of().formatHex(arn.getBytes(StandardCharsets.UTF_8)));
    while (token.length() < SHORTEST_TOKEN || token.length() % 16 != 0) {
      token.append("00");
    }
    return token.toString();
  }

  private static String arnOf(String token) {
    try {
      String text = new String(HexFormat.of().parseHex(token), StandardCharsets.UTF_8);
      int end = text.indexOf('\0');
      String arn = end < 0 ? text : text.substring(0, end);
      if (arn.startsWith("arn:aws:dynamodb:")) {
        return arn;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, as any other token that was not handed out.
    }
    throw DynamoDbErrors.validation("Invalid NextToken");
  }
}
