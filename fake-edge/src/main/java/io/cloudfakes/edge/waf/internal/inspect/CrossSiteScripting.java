package io.cloudfakes.edge.waf.internal.inspect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells texts that would run a script in a page they are put into. AWS does not publish its
 * detector; this one looks for what attacks need: elements that run or load code, attributes that
 * handle events, and addresses that are code.
 */
final class CrossSiteScripting {
  private static final List<Pattern> SIGNS =
      List.of(
          // Elements that run, load or embed.
          Pattern.compile(
              "(?i)<\\s*/?\\s*(script|iframe|frame|frameset|object|embed|applet|base|meta|link"
                  + "|style|svg|math|xml|xss|template|bgsound|layer|isindex)\\b"),
          // <img src=x onerror=…>, and what closes an attribute first: " onfocus=…
          Pattern.compile("(?i)<[a-z!?/][^>]*\\bon[a-z]{3,}\\s*="),
          Pattern.compile("(?i)[\"'`][^<>]*\\bon[a-z]{3,}\\s*="),
          // javascript:…, with blanks and nulls between the letters
          Pattern.compile(
              "(?i)j[\\s\\x00]*a[\\s\\x00]*v[\\s\\x00]*a[\\s\\x00]*s[\\s\\x00]*c"
                  + "[\\s\\x00]*r[\\s\\x00]*i[\\s\\x00]*p[\\s\\x00]*t[\\s\\x00]*:"),
          Pattern.compile("(?i)vbscript\\s*:"),
          Pattern.compile(
              "(?i)\\b(src|href|action|data|formaction|xlink:href)\\s*=\\s*[\"']?data:"),
          // style="x:expression(…)"
          Pattern.compile("(?i)\\bstyle\\s*=[^>]*(expression\\s*\\(|behavior\\s*:|url\\s*\\()"),
          Pattern.compile("(?i)<!(doctype|entity)|<\\?(xml|import)"));

  private CrossSiteScripting() {}

  static boolean in(String text) {
    return SIGNS.stream().anyMatch(sign -> sign.matcher(text).find());
  }
}
