package io.cloudfakes.junit;

import io.cloudfakes.junit.SeenCall.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls drawn as arrows between lanes: the application's threads and what events set off on the
 * left, services on the right, virtual time downwards.
 */
final class Lanes {
  /** What a browser still scrolls through with ease. */
  private static final int MOST_CALLS = 2_000;

  private static final String EVENTS = "functions and events";

  private final HtmlPage page;
  private final Redaction redaction;

  Lanes(HtmlPage page, Redaction redaction) {
    this.page = page;
    this.redaction = redaction;
  }

  void draw(List<SeenCall> all, Instant began, long count) {
    List<SeenCall> calls = all.subList(Math.max(0, all.size() - MOST_CALLS), all.size());
    if (calls.isEmpty()) {
      page.element("p", "soft", "No call reached it.");
      return;
    }
    if (calls.size() < count) {
      page.element("p", "soft", "The last " + calls.size() + " of " + count + ".");
    }
    Set<String> origins = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    calls.forEach(call -> origins.add(origin(call)));
    if (origins.remove(EVENTS)) {
      origins.add(EVENTS);
    }
    calls.forEach(call -> services.add(call.service()));
    List<String> lanes = new ArrayList<>(origins);
    lanes.addAll(services);
    page.raw("<div class=\"lanes\" style=\"--lanes:" + (lanes.size() + 1) + "\">\n");
    head(lanes);
    for (int i = 0; i < calls.size(); ) {
      int next = i + 1;
      while (next < calls.size() && calls.get(next).repeats(calls.get(next - 1))) {
        next++;
      }
      row(calls.get(i), calls.get(next - 1), lanes, began);
      i = next;
    }
    page.raw("</div>\n");
  }

  private static String origin(SeenCall call) {
    return call.causedBy() == 0 ? "thread " + call.thread() : EVENTS;
  }

  private void head(List<String> lanes) {
    page.raw("<div class=\"row head\"><span class=\"time\">virtual time</span>");
    for (int i = 0; i < lanes.size(); i++) {
      page.raw("<span style=\"grid-column:" + (i + 2) + "\">").text(lanes.get(i)).raw("</span>");
    }
    page.raw("</div>\n");
  }

  /** A call, and its tries up to the last of the same end. */
  private void row(SeenCall call, SeenCall last, List<String> lanes, Instant began) {
    String kind = call.kind().name().toLowerCase(Locale.ROOT);
    int from = lanes.indexOf(origin(call)) + 2;
    int to = lanes.lastIndexOf(call.service()) + 2;
    page.raw("<div class=\"row " + kind + "\" title=\"" + call.at() + "\">");
    page.raw("<span class=\"time\">" + since(began, call.at()) + "</span>");
    for (int i = 0; i < lanes.size(); i++) {
      page.raw("<i class=\"pole\" style=\"grid-column:" + (i + 2) + "\"></i>");
    }
    page.raw("<span class=\"arrow " + kind + "\" style=\"grid-column:" + from + "/" + to + "\">");
    page.raw("<span class=\"narrow\">").text(call.service() + " ").raw("</span><strong>");
    page.text(call.name()).raw("</strong> ").text(call.resource());
    page.raw(attempts(call, last));
    page.raw(
        call.causedBy() == 0 ? "" : " <span class=\"soft\">after #" + call.causedBy() + "</span>");
    page.raw("</span><span class=\"mark " + kind + "\" style=\"grid-column:" + to + "/-1\">");
    page.raw(call.kind() == Kind.FINE ? "" : "\u2716 ").text(call.mark());
    page.raw(" <span class=\"took\">").raw(milliseconds(call.took())).raw("</span></span>");
    if (!call.detail().isEmpty()) {
      page.raw("<span class=\"detail\">").text(redaction.of(call.detail())).raw("</span>");
    }
    page.raw("</div>\n");
  }

  private static String attempts(SeenCall first, SeenCall last) {
    if (last.attempt() == 1) {
      return "";
    }
    return first.attempt() == last.attempt()
        ? ", attempt " + first.attempt()
        : ", attempts " + first.attempt() + " to " + last.attempt();
  }

  private static String milliseconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f ms", took.toNanos() / 1e6);
  }

  private static String since(Instant began, Instant at) {
    Duration past = Duration.between(began, at);
    if (past.compareTo(Duration.ofSeconds(10)) < 0) {
      return "+" + past.toMillis() + " ms";
    }
    String text = past.truncatedTo(ChronoUnit.SECONDS).toString();
    return "+" + text.substring(text.startsWith("PT") ? 2 : 1).toLowerCase(Locale.ROOT);
  }
}
