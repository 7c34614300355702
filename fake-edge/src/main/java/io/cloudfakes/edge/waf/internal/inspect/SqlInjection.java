package io.cloudfakes.edge.waf.internal.inspect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells texts that would change a SQL statement they are put into. AWS does not publish its
 * detector; this one looks for the shapes that attacks have: a text read as it stands, and as what
 * follows an open quote, is cut into SQL's words, and the row of their kinds is held against known
 * ones. Ordinary prose and names with an apostrophe pass.
 */
final class SqlInjection {
  /**
   * Kinds of words: 1 a number or text, n a name, &amp; a logical operator, o another operator, U
   * union, E what begins a query, T what begins another statement, f a function's name with its
   * parenthesis, B what orders or groups, c a comment, the rest as it is.
   */
  private static final List<Pattern> CERTAIN =
      patterns(
          // 1 OR 1=1, ' OR 'a'='a, ) OR (1)=(1
          "[1n]\\)*&\\(*1\\)*o\\(*1",
          "[1n]\\)*&\\(*n\\)*o\\(*[1n]\\)*c",
          "1\\)*&\\(*1\\)*c",
          "1\\)*&\\(*n\\)*o\\(*1",
          // UNION SELECT
          "U\\(*(n?)\\(*E",
          // ; DROP TABLE x
          ";(T|E)",
          // 1 AND SLEEP(5), 1 AND (SELECT …)
          "[1n]\\)*[&o]\\(*f",
          "[1n]\\)*[&o]\\(+E",
          // 1' ORDER BY 3--
          "[1n]\\)*Bn1\\)*c",
          // ' then the rest commented out
          "^'\\)*c",
          "^1'\\)*c",
          "^n'\\)*c");

  /** What ordinary texts have too, now and then. */
  private static final List<Pattern> POSSIBLE =
      patterns("&\\(*[1n]\\)*o\\(*[1n]", "E[^;]*F", "'\\)*[&;o]", "[1n]\\)*c$", "f\\(?E", "T");

  private static final Pattern FUNCTIONS =
      Pattern.compile(
          "(?i)(sleep|benchmark|pg_sleep|waitfor|extractvalue|updatexml|load_file|char|chr|ascii"
              + "|substring|substr|mid|concat|group_concat|hex|unhex|version|database|user"
              + "|current_user|xp_cmdshell|randomblob|count|exists|if|ifnull|cast|convert)");
  private static final Pattern QUERY = Pattern.compile("(?i)select|with|values");

  /** With the word after it, so that "delete this" is none. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)(insert|merge)\\s+into\\b|delete\\s+from\\b|update\\s+\\S+\\s+set\\b|shutdown\\b"
              + "|(drop|alter|create|truncate)\\s+(table|database|schema|view|index|user|login"
              + "|procedure|function|trigger)\\b|exec(ute)?\\s*(\\(|xp_|sp_|master)|declare\\s+@"
              + "|waitfor\\s+(delay|time)\\b");

  private static final Pattern LOGICAL = Pattern.compile("(?i)or|and|xor|having|where");
  private static final Pattern OPERATOR =
      Pattern.compile("(?i)like|rlike|regexp|in|is|between|div|mod|sounds");

  private SqlInjection() {}

  private static List<Pattern> patterns(String... texts) {
    return List.of(texts).stream().map(Pattern::compile).toList();
  }

  /**
   * Whether it looks like an attack.
   *
   * @param high whether what ordinary texts may have counts too
   */
  static boolean in(String text, boolean high) {
    return isAttack(kinds(text, '\0'), high)
        || isAttack(kinds(text, '\''), high)
        || isAttack(kinds(text, '"'), high);
  }

  private static boolean isAttack(String kinds, boolean high) {
    return CERTAIN.stream().anyMatch(pattern -> pattern.matcher(kinds).find())
        || (high && POSSIBLE.stream().anyMatch(pattern -> pattern.matcher(kinds).find()));
  }

  /** The kinds of a text's words, where it stands after an open quote; none when that is 0. */
  private static String kinds(String text, char openQuote) {
    StringBuilder kinds = new StringBuilder();
    int at = 0;
    if (openQuote != '\0') {
      int end = text.indexOf(openQuote);
      if (end < 0) {
        return "";
      }
      // What stood before the quote is the text the attack ends.
      kinds.append('1');
      at = end + 1;
      if (isComment(text, skipSpaces(text, at))) {
        return "'c";
      }
    }
    while (at < text.length()) {
      at = word(text, at, kinds);
    }
    return kinds.toString();
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ')')) {
      at++;
    }
    return at;
  }

  private static boolean isComment(String text, int at) {
    return text.startsWith("--", at) || text.startsWith("#", at) || text.startsWith("/*", at);
  }

  /** Adds the kind of the word that begins there; gives where the next begins. */
  private static int word(String text, int at, StringBuilder kinds) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      return at + 1;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        kinds.append('c');
        return text.length();
      }
      return end + 2;
    }
    if (isComment(text, at)) {
      kinds.append('c');
      int line = text.indexOf('\n', at);
      return line < 0 ? text.length() : line + 1;
    }
    if (c == '\'' || c == '"') {
      int end = text.indexOf(c, at + 1);
      // A text whose end is the quote that the statement itself has.
      kinds.append('1');
      return end < 0 ? text.length() : end + 1;
    }
    if (Character.isDigit(c)) {
      return run(text, at, kinds, "1", "0123456789abcdefABCDEFxX.");
    }
    if (Character.isLetter(c) || c == '_' || c == '@' || c == '`') {
      return name(text, at, kinds);
    }
    if (text.startsWith("||", at) || text.startsWith("&&", at)) {
      kinds.append('&');
      return at + 2;
    }
    if ("=<>!+-*/%^|&~".indexOf(c) >= 0) {
      return run(text, at, kinds, "o", "=<>!+*/%^|&~");
    }
    kinds.append(c);
    return at + 1;
  }

  private static int run(String text, int at, StringBuilder kinds, String kind, String members) {
    int end = at + 1;
    while (end < text.length() && members.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    kinds.append(kind);
    return end;
  }

  private static int name(String text, int at, StringBuilder kinds) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || "_@`.$".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String name = text.substring(at, end);
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean called = next < text.length() && text.charAt(next) == '(';
    kinds.append(
        STATEMENT.matcher(text).region(at, text.length()).lookingAt() ? "T" : kind(name, called));
    return end;
  }

  private static String kind(String name, boolean called) {
    if (name.equalsIgnoreCase("union")) {
      return "U";
    }
    if (name.equalsIgnoreCase("from")) {
      return "F";
    }
    if (name.equalsIgnoreCase("not")) {
      return "";
    }
    if (name.equalsIgnoreCase("order") || name.equalsIgnoreCase("group")) {
      return "B";
    }
    if (QUERY.matcher(name).matches()) {
      return "E";
    }
    if (LOGICAL.matcher(name).matches()) {
      return "&";
    }
    if (OPERATOR.matcher(name).matches()) {
      return "o";
    }
    if (called && FUNCTIONS.matcher(name).matches()) {
      return "f";
    }
    return name.equalsIgnoreCase("null") || name.equalsIgnoreCase("true") ? "1" : "n";
  }
}
