package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpRequest;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Condition;
import software.amazon.awssdk.services.s3.model.Redirect;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * Where a website sends a reader instead of answering.
 *
 * @param status 301 unless the rule says otherwise
 */
record WebsiteRedirects(int status, String location) {
  private static final int MOVED = 301;

  /** Where all requests go; null when they are answered. */
  static @Nullable WebsiteRedirects ofAll(
      WebsiteConfiguration site, HttpRequest request, String key) {
    RedirectAllRequestsTo all = site.redirectAllRequestsTo();
    if (all == null) {
      return null;
    }
    String protocol = all.protocolAsString() == null ? request.scheme() : all.protocolAsString();
    return new WebsiteRedirects(
        MOVED, protocol + "://" + all.hostName() + "/" + Urls.path(key) + Urls.query(request));
  }

  /**
   * Where the first rule that applies sends the reader; null when none does.
   *
   * @param error the status of the error the request has come to; 0 before anything was looked up,
   *     when only rules that ask for no error apply
   */
  static @Nullable WebsiteRedirects byRule(
      WebsiteConfiguration site, HttpRequest request, String key, int error) {
    for (RoutingRule rule : site.routingRules()) {
      Condition condition = rule.condition();
      String wanted = condition == null ? null : condition.httpErrorCodeReturnedEquals();
      String prefix = condition == null ? null : condition.keyPrefixEquals();
      boolean applies =
          error == 0 ? wanted == null : wanted != null && wanted.equals(Integer.toString(error));
      if (applies && (prefix == null || key.startsWith(prefix))) {
        return of(rule.redirect(), prefix == null ? "" : prefix, request, key);
      }
    }
    return null;
  }

  private static WebsiteRedirects of(
      Redirect redirect, String prefix, HttpRequest request, String key) {
    String protocol =
        redirect.protocolAsString() == null ? request.scheme() : redirect.protocolAsString();
    String host = redirect.hostName() == null ? request.host() : redirect.hostName();
    String code = redirect.httpRedirectCode();
    return new WebsiteRedirects(
        code == null ? MOVED : Integer.parseInt(code),
        protocol + "://" + host + "/" + path(redirect, prefix, key));
  }

  /** What the rule itself says stands as it is, for it may hold a fragment or a query. */
  private static String path(Redirect redirect, String prefix, String key) {
    if (redirect.replaceKeyWith() != null) {
      return Urls.header(redirect.replaceKeyWith());
    }
    return redirect.replaceKeyPrefixWith() == null
        ? Urls.path(key)
        : Urls.header(redirect.replaceKeyPrefixWith()) + Urls.path(key.substring(prefix.length()));
  }
}
