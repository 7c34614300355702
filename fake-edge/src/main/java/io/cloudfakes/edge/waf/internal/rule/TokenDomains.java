package io.cloudfakes.edge.waf.internal.rule;

import java.util.List;

/** The domains whose tokens are taken. */
public final class TokenDomains {
  /** So many a web ACL may list. */
  public static final int OF_WEB_ACL = 10;

  /** So many an API key is for. */
  public static final int OF_API_KEY = 5;

  private TokenDomains() {}

  /** Refuses too many of them, and public suffixes such as {@code com}. */
  public static void require(List<String> domains, int most) {
    if (domains.size() > most) {
      throw WafErrors.limitExceeded();
    }
    for (String domain : domains) {
      if (domain.indexOf('.') < 0) {
        throw WafErrors.invalidParameter("The token domain is not valid.", "TOKEN_DOMAIN", domain);
      }
    }
  }
}
