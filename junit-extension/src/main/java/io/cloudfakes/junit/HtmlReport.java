package io.cloudfakes.junit;

/** A {@link Timeline} as one self-contained HTML page. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(Timeline timeline, Redaction redaction) {
    HtmlPage page = new HtmlPage(timeline.test());
    page.element("h1", "", timeline.test());
    if (!timeline.reason().isEmpty()) {
      page.element("p", "reason", redaction.of(timeline.reason()));
    }
    page.element("pre", "replay", timeline.replay());
    page.raw("<p class=\"soft\">Virtual time from ").code(timeline.began().toString());
    page.raw(" to ").code(timeline.ended().toString());
    page.raw(". Seed of this test: ").code(Long.toString(timeline.seed())).raw(".</p>\n");
    page.element("h2", "", "Calls");
    new Lanes(page, redaction)
        .draw(
            timeline.calls().stream().map(SeenCall::of).toList(),
            timeline.runs(),
            timeline.began(),
            timeline.callCount());
    page.differences("What was changed", timeline.changes(), redaction);
    page.list("Fault rules", timeline.faults());
    if (timeline.crashed()) {
      page.element("p", "reason", "Everything is down since a crash() that was not healed.");
    }
    page.list("Events delivered", timeline.events());
    page.list("Events not delivered yet", timeline.waiting());
    return page.end();
  }
}
