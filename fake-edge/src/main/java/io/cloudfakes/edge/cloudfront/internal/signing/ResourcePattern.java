package io.cloudfakes.edge.cloudfront.internal.signing;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Resource} of a policy: a protocol, a domain, a path and a query string, each a pattern
 * of its own, so that a wildcard stays within its section.
 *
 * @param query null where the policy has none: then the URL must have none either
 */
record ResourcePattern(
    String text, String protocol, String domain, String path, @Nullable String query) {
  private static final String ANY = "*";

  /** Where the query begins: a question mark alone is a wildcard. */
  private static final String QUERY = "\\?";

  static ResourcePattern of(String text) {
    if (text.equals(ANY)) {
      return new ResourcePattern(text, ANY, ANY, ANY, ANY);
    }
    int mark = text.indexOf(QUERY);
    String query = mark < 0 ? null : text.substring(mark + QUERY.length());
    String rest = mark < 0 ? text : text.substring(0, mark);
    int colon = rest.indexOf("://");
    // Without a protocol it must begin with an asterisk, which then stands for that, too.
    String protocol = colon >= 0 ? rest.substring(0, colon) : rest.startsWith(ANY) ? ANY : "";
    rest = colon >= 0 ? rest.substring(colon + 3) : rest;
    int slash = rest.indexOf('/');
    String domain = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash >= 0 ? rest.substring(slash + 1) : domain.endsWith(ANY) ? ANY : "";
    return new ResourcePattern(
        text,
        protocol,
        domain.toLowerCase(Locale.ROOT),
        path,
        query == null && path.endsWith(ANY) ? ANY : query);
  }

  /** Whether it names a URL. Signers that leave a query's question mark as it is mean just it. */
  boolean matches(String url) {
    return text.equals(url) || matchesBySection(url);
  }

  private boolean matchesBySection(String url) {
    int colon = url.indexOf("://");
    int slash = url.indexOf('/', colon + 3);
    int mark = url.indexOf('?');
    String asked = mark < 0 ? "" : url.substring(mark + 1);
    return matches(protocol, url.substring(0, colon))
        && matches(domain, url.substring(colon + 3, slash))
        && matches(path, url.substring(slash + 1, mark < 0 ? url.length() : mark))
        && (query == null ? asked.isEmpty() : matches(query, asked));
  }

  private static boolean matches(String pattern, String value) {
    return new PathPattern(pattern).matches(value);
  }
}
