package io.cloudfakes.dns.internal.answer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.OPTRecord;

/**
 * What query logging has written of each hosted zone: the newest lines.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html">Public
 *     DNS query logging</a>
 */
final class QueryLogs {
  private static final int REMEMBERED = 10_000;

  /** The edge location that all queries are said to reach: in Northern Virginia. */
  private static final String EDGE = "IAD12";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<String, Deque<Line>> byZone = new LinkedHashMap<>();

  /** One query that was answered. */
  record Line(Instant at, String name, String type, String code, Asked asked) {
    String text(String zone) {
      return String.join(
          " ",
          "1.0",
          TIME.format(at),
          zone,
          name,
          type,
          code,
          asked.tcp() ? "TCP" : "UDP",
          EDGE,
          asked.resolver().getHostAddress(),
          client());
    }

    private String client() {
      OPTRecord opt = asked.query().getOPT();
      if (opt != null) {
        for (EDNSOption option : opt.getOptions(EDNSOption.Code.CLIENT_SUBNET)) {
          if (option instanceof ClientSubnetOption subnet) {
            return subnet.getAddress().getHostAddress() + '/' + subnet.getSourcePrefixLength();
          }
        }
      }
      return "-";
    }
  }

  synchronized void add(String zone, Line line) {
    Deque<Line> lines = byZone.computeIfAbsent(zone, id -> new ArrayDeque<>());
    if (lines.size() == REMEMBERED) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  synchronized List<String> of(String zone) {
    Deque<Line> lines = byZone.get(zone);
    return lines == null ? List.of() : lines.stream().map(line -> line.text(zone)).toList();
  }

  synchronized void clear() {
    byZone.clear();
  }
}
