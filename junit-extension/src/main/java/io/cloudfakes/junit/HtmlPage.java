package io.cloudfakes.junit;

import io.cloudfakes.service.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One self-contained HTML page being written: nothing in it is fetched from anywhere. */
final class HtmlPage {
  private static final String STYLE =
      """
      :root { --ink: #1d2433; --soft: #667085; --line: #d8dde6; --bad: #b42318; --badbg: #fef0ee;
        --warn: #93600b; --warnbg: #fff6e0; --good: #12733f; --goodbg: #eaf7ef; --box: #f5f7fa }
      * { box-sizing: border-box }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5em; max-width: 1240px;
        color: var(--ink); background: #fff; overflow-wrap: anywhere }
      h1 { font-size: 1.35em; margin: 0 0 .3em } h2 { font-size: 1.1em; margin: 1.8em 0 .5em }
      h3 { font-size: 1em; margin: 1.4em 0 .4em }
      code, pre, .mono { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace }
      .soft { color: var(--soft) }
      .reason { font-size: 1.05em; font-weight: 600; color: var(--bad); margin: .3em 0 .8em }
      .replay { background: var(--ink); color: #fff; padding: .6em .9em; border-radius: 6px;
        white-space: pre-wrap; word-break: break-all; user-select: all; margin: .4em 0 }
      .badge { display: inline-block; padding: 0 .6em; border-radius: 1em; font-size: 13px;
        font-weight: 600; background: var(--box) }
      .passed, .fine { background: var(--goodbg); color: var(--good) }
      .degraded, .refused { background: var(--warnbg); color: var(--warn) }
      .violated, .swallowed, .hung, .struck { background: var(--badbg); color: var(--bad) }
      .unreached, .same { background: var(--box); color: var(--soft) }
      .lanes { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
      .row { display: grid; align-items: center; position: relative; min-height: 2.1em;
        grid-template-columns: 6.5em repeat(var(--lanes), minmax(0, 1fr)) }
      .arrow.fine, .arrow.refused { color: var(--ink) }
      .row.fine, .row.refused { background: #fff; color: var(--ink) }
      .row + .row { border-top: 1px solid #eef1f5 }
      .row > * { grid-row: 1 }
      .head { background: var(--box); font-weight: 600 }
      .head span { padding: .2em .5em }
      .row .pole { align-self: stretch; border-left: 2px solid var(--line) }
      .time { padding-left: .7em; color: var(--soft); font-size: 12.5px }
      .arrow { border-bottom: 2px solid var(--soft); padding: .1em .5em; position: relative;
        font-size: 13.5px; background: inherit }
      .arrow::after { content: ""; position: absolute; right: -1px; bottom: -6px;
        border: 5px solid transparent; border-left: 8px solid var(--soft); border-right: 0 }
      .mark { margin: .2em .4em .2em .6em; padding: .05em .6em; border-radius: 5px; font-size: 13px;
        font-weight: 600; justify-self: start }
      .arrow.struck { background: var(--badbg); border-color: var(--bad) }
      .arrow.struck::after { border-left-color: var(--bad) }
      .run { font-size: 13.5px; padding: .1em .5em; background: inherit; justify-self: start;
        border-left: 3px solid var(--soft) }
      .detail { grid-column: 2 / -1; grid-row: 2 !important; font-size: 12.5px; color: var(--soft);
        padding: 0 .5em .3em; background: inherit }
      .took { font-weight: 400; font-size: 12px; color: var(--soft) }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .3em .6em;
        border-bottom: 1px solid var(--line) }
      td.cell { text-align: center; font-size: 13px; font-weight: 600; border: 2px solid #fff;
        border-radius: 6px }
      .map th { font-size: 13px }
      .before { color: var(--soft) } .after { font-weight: 600 }
      ol { padding-left: 1.6em } details { margin: .4em 0 } summary { cursor: pointer }
      .narrow { display: none }
      @media (max-width: 760px) {
        body { padding: .8em; font-size: 14px }
        .row { display: block; padding: .35em .6em; border-left: 4px solid var(--line) }
        .row.struck { background: #fff; border-left-color: var(--bad) }
        .row .pole, .head, .took { display: none } .detail { display: block; padding: 0 }
        .arrow, .run { display: inline; border: 0; padding: 0 } .arrow::after { display: none }
        .arrow.struck { background: none }
        .time { padding: 0; margin-right: .5em } .mark { display: inline-block; margin: 0 0 0 .4em }
        .narrow { display: inline }
        .map, .map tbody, .map tr { display: block } .map thead { display: none }
        .map tr { margin-bottom: .8em; border-bottom: 1px solid var(--line) }
        .map td, .map th { border: 0 }
        .map th { display: block; padding: .2em 0 } .map td.cell { display: inline-block; margin: .1em }
        .state td, .state tr, .state th { display: block; border: 0; padding: .1em 0 }
        .state tr { border-bottom: 1px solid var(--line); padding: .4em 0 } .state thead { display: none }
      }
      @media (min-width: 761px) { .map td .narrow { display: none } }
      """;

  private final StringBuilder html = new StringBuilder(16384);

  HtmlPage(String title) {
    raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    // The browser itself is told to fetch nothing and to run nothing.
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    raw("style-src 'unsafe-inline'\">\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    text(title).raw("</title>\n<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n");
  }

  String end() {
    return raw("</body>\n</html>\n").html.toString();
  }

  HtmlPage raw(String markup) {
    html.append(markup);
    return this;
  }

  /** An element of one line of text. */
  HtmlPage element(String tag, String style, String content) {
    raw("<" + tag + (style.isEmpty() ? ">" : " class=\"" + style + "\">"));
    return text(content).raw("</" + tag + ">\n");
  }

  HtmlPage code(String content) {
    return raw("<code>").text(content).raw("</code>");
  }

  HtmlPage list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      element("h2", "", title).raw("<ol>\n");
      lines.forEach(line -> raw("<li>").code(line).raw("</li>\n"));
      raw("</ol>\n");
    }
    return this;
  }

  /** Before and after of what was changed. */
  HtmlPage differences(String title, List<Difference> differences, Redaction redaction) {
    if (differences.isEmpty()) {
      return this;
    }
    element("h2", "", title);
    raw("<table class=\"state\">\n");
    raw("<thead><tr><th>What</th><th>Before</th><th>After</th></tr></thead>\n");
    for (Difference difference : differences) {
      raw("<tr><th class=\"mono\">").text(redaction.of(difference.place())).raw("</th>");
      raw("<td class=\"before mono\">").text(content(difference.before(), redaction));
      raw("</td><td class=\"after mono\"><span class=\"narrow\">\u2192 </span>");
      text(content(difference.after(), redaction));
      raw(difference.unfinished() ? " <span class=\"badge violated\">left over</span>" : "");
      raw("</td></tr>\n");
    }
    return raw("</table>\n");
  }

  private static String content(@Nullable String content, Redaction redaction) {
    return content == null ? "\u2014 not there" : redaction.of(content);
  }

  /** Names of buckets, keys and tables are the test's, and may be anything. */
  HtmlPage text(String content) {
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
    return this;
  }
}
