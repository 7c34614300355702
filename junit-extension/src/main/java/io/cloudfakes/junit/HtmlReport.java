package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A {@link Timeline} as one self-contained HTML page. */
final class HtmlReport {
  /** What a browser still scrolls through with ease. */
  private static final int MOST_CALLS = 5_000;

  private static final String STYLE =
      """
      body { font: 14px/1.45 system-ui, sans-serif; margin: 2em; color: #222; background: #fff }
      h1 { font-size: 1.3em } h2 { font-size: 1.1em; margin-top: 2em }
      code, td { font-family: ui-monospace, monospace; font-size: 13px }
      table { border-collapse: collapse } th { text-align: left }
      th, td { padding: .2em .8em .2em 0; vertical-align: top; border-bottom: 1px solid #ddd }
      .error td { background: #fff3f0 } .fault { color: #b00020 } .number { text-align: right }
      """;

  private final StringBuilder html = new StringBuilder(4096);

  private HtmlReport() {}

  static String of(Timeline timeline) {
    HtmlReport report = new HtmlReport();
    report.page(timeline);
    return report.html.toString();
  }

  private void page(Timeline timeline) {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    text(timeline.test());
    html.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
    text(timeline.test());
    html.append("</h1>\n<p>Virtual time from ");
    code(timeline.began().toString());
    html.append(" to ");
    code(timeline.ended().toString());
    html.append(".<br>Seed of this test: ");
    code(Long.toString(timeline.seed()));
    html.append(".<br>Replay it with ");
    code(timeline.replay());
    html.append("</p>\n");
    calls(timeline);
    list("Fault rules", timeline.faults());
    if (timeline.crashed()) {
      html.append("<p class=\"fault\">Everything is down since a crash() that was not healed.</p>");
    }
    list("Events delivered", timeline.events());
    list("Events not delivered yet", timeline.waiting());
    html.append("</body>\n</html>\n");
  }

  private void calls(Timeline timeline) {
    List<Call> all = timeline.calls();
    List<Call> shown = all.subList(Math.max(0, all.size() - MOST_CALLS), all.size());
    html.append("<h2>Calls</h2>\n");
    if (shown.isEmpty()) {
      html.append("<p>No call reached it.</p>\n");
      return;
    }
    if (shown.size() < timeline.callCount()) {
      html.append("<p>The last ").append(shown.size()).append(" of ");
      html.append(timeline.callCount()).append(".</p>\n");
    }
    html.append("<table>\n<thead><tr>");
    for (String head :
        List.of("#", "Virtual time", "Call", "Resource", "Outcome", "Fault", "Caused by", "Took")) {
      html.append("<th>").append(head).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    shown.forEach(this::row);
    html.append("</tbody>\n</table>\n");
  }

  private void row(Call call) {
    boolean failed = call.status() < 200 || call.status() >= 400 || !call.faults().isEmpty();
    html.append(failed ? "<tr class=\"error\">" : "<tr>");
    cell("number", Long.toString(call.sequence()));
    cell("", call.at().toString());
    cell("", name(call));
    cell("", call.resource());
    cell("", call.outcome() + call.error().map(error -> ": " + error.message()).orElse(""));
    cell("fault", String.join(", ", call.faults()));
    cell("number", call.causedBy() == 0 ? "" : "#" + call.causedBy());
    cell("number", milliseconds(call.took()));
    html.append("</tr>\n");
  }

  private static String name(Call call) {
    String name = call.action().isEmpty() ? "(unknown)" : call.service() + ":" + call.action();
    return call.attempt() > 1 ? name + ", attempt " + call.attempt() : name;
  }

  private static String milliseconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f ms", took.toNanos() / 1e6);
  }

  private void list(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.append("<h2>").append(title).append("</h2>\n<ol>\n");
    for (String line : lines) {
      html.append("<li>");
      code(line);
      html.append("</li>\n");
    }
    html.append("</ol>\n");
  }

  private void cell(String style, String content) {
    html.append(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">");
    text(content);
    html.append("</td>");
  }

  private void code(String content) {
    html.append("<code>");
    text(content);
    html.append("</code>");
  }

  /** Names of buckets, keys and tables are the test's, and may be anything. */
  private void text(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }
}
