package io.cloudfakes.junit;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exploration as one HTML page: what failed and why, and the map of calls and variants. */
final class ExplorationPage {
  private static final int MOST_RUNS = 12;

  private final ExplorationPlan plan;
  private final Redaction redaction;
  private final HtmlPage page;

  private ExplorationPage(String test, ExplorationPlan plan, Redaction redaction) {
    this.plan = plan;
    this.redaction = redaction;
    this.page = new HtmlPage(test);
  }

  static String of(String test, String summary, ExplorationPlan plan, Redaction redaction) {
    ExplorationPage written = new ExplorationPage(test, plan, redaction);
    return written.write(test, summary);
  }

  private String write(String test, String summary) {
    page.element("h1", "", test);
    page.element("p", "soft", summary + ".");
    Map<String, List<FaultedRun>> byReason = new LinkedHashMap<>();
    for (FaultedRun run : plan.faulted()) {
      if (run.verdict().outcome().isFailure()) {
        byReason.computeIfAbsent(kind(run), r -> new ArrayList<>()).add(run);
      }
    }
    if (byReason.isEmpty()) {
      page.raw("<p><span class=\"badge passed\">no violation</span></p>\n");
    }
    byReason.values().forEach(this::reason);
    page.element("h2", "", "Every call and what became of the test when it failed");
    map();
    page.list("Not covered", plan.notCovered().stream().limit(200).map(Object::toString).toList());
    int shown = 0;
    for (List<FaultedRun> runs : byReason.values()) {
      if (shown++ < MOST_RUNS) {
        details(runs.get(0));
      }
    }
    page.element("h2", "", "Without faults");
    lanes(plan.baseline());
    page.differences("What it changes", plan.baseline().differences(), redaction);
    return page.end();
  }

  /** The reason without what the variants of one fault make different in it. */
  private static String kind(FaultedRun run) {
    return run.verdict().reason().replaceAll("\\(.*\\)", "");
  }

  private void reason(List<FaultedRun> runs) {
    page.raw("<p class=\"reason\">");
    badge(runs.get(0));
    page.text(" " + redaction.of(runs.get(0).verdict().reason())).raw("</p>\n");
    page.element("pre", "replay", Exploring.replay(runs.get(0)));
    if (runs.size() > 1) {
      page.raw("<details><summary>and with " + (runs.size() - 1) + " more</summary><ol>\n");
      runs.stream()
          .skip(1)
          .forEach(run -> page.raw("<li>").code(Exploring.replay(run)).raw("</li>\n"));
      page.raw("</ol></details>\n");
    }
  }

  private void badge(FaultedRun run) {
    String word = run.verdict().outcome().toString();
    page.raw("<span class=\"badge " + word + "\">" + word + "</span>");
  }

  private void map() {
    Set<String> variants = new LinkedHashSet<>();
    plan.variants().forEach(variant -> variants.add(variant.name()));
    Map<String, FaultedRun> cells = new LinkedHashMap<>();
    Map<String, List<FaultedRun>> pairs = new LinkedHashMap<>();
    for (FaultedRun run : plan.faulted()) {
      FaultStep step = run.schedule().steps().get(0);
      if (run.schedule().steps().size() == 1) {
        cells.put(step.call() + " " + FaultVariant.named(step), run);
        variants.add(FaultVariant.named(step));
      } else {
        pairs.computeIfAbsent(step.call(), call -> new ArrayList<>()).add(run);
      }
    }
    variants.removeIf(variant -> cells.keySet().stream().noneMatch(k -> k.endsWith(" " + variant)));
    page.raw("<table class=\"map\"><thead><tr><th>Call</th>");
    variants.forEach(variant -> page.raw("<th>").text(words(variant)).raw("</th>"));
    page.raw(pairs.isEmpty() ? "" : "<th>then a second fault</th>").raw("</tr></thead><tbody>\n");
    for (CallPoint point : plan.points()) {
      String call = point.step(Fault.loseRequest()).call();
      page.raw("<tr><th class=\"mono\">").text(point.toString()).raw("</th>");
      variants.forEach(variant -> cell(variant, cells.get(call + " " + variant)));
      page.raw(pairs.isEmpty() ? "" : "<td>" + pairs(pairs.get(call)) + "</td>").raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
  }

  private static String pairs(@Nullable List<FaultedRun> runs) {
    if (runs == null) {
      return "";
    }
    long failed = runs.stream().filter(run -> run.verdict().outcome().isFailure()).count();
    return failed == 0 ? runs.size() + " runs" : failed + " of " + runs.size() + " violated";
  }

  private void cell(String variant, @Nullable FaultedRun run) {
    if (run == null) {
      page.raw("<td></td>");
      return;
    }
    boolean same = plan.sameAs(run) != null;
    String word = same ? "same" : run.verdict().outcome().toString();
    page.raw("<td class=\"cell " + word + "\" title=\"").text(run.schedule().id());
    page.text(run.verdict().reason().isEmpty() ? "" : ": " + redaction.of(run.verdict().reason()));
    page.raw("\"><span class=\"narrow\">").text(words(variant)).raw(": </span>" + word + "</td>");
  }

  private static String words(String variant) {
    return variant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void details(FaultedRun run) {
    page.raw("<h2>").code(run.schedule().id()).raw("</h2>\n<p class=\"reason\">");
    badge(run);
    page.text(" " + redaction.of(run.verdict().reason())).raw("</p>\n");
    lanes(run);
    page.differences("What was changed", run.differences(), redaction);
  }

  private void lanes(FaultedRun run) {
    List<SeenCall> calls = run.calls();
    if (!calls.isEmpty()) {
      new Lanes(page, redaction).draw(calls, run.functionRuns(), calls.get(0).at(), calls.size());
    }
  }
}
