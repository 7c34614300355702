package io.cloudfakes.edge.apigateway.internal.live.call;

import java.util.Map;

/** {@code ${stageVariables.name}} in addresses and ARNs. */
public final class StageVariables {
  private static final String BEGIN = "${stageVariables.";

  private StageVariables() {}

  /** The text with the values of the variables; nothing for those the stage has not. */
  public static String in(String text, Map<String, String> variables) {
    int at = text.indexOf(BEGIN);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        break;
      }
      out.append(text, from, at)
          .append(variables.getOrDefault(text.substring(at + BEGIN.length(), end), ""));
      from = end + 1;
      at = text.indexOf(BEGIN, from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
