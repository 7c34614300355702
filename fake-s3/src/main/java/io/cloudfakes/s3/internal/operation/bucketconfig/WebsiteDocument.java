package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.rule.S3Errors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Condition;
import software.amazon.awssdk.services.s3.model.Redirect;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** What a website configuration must be like. */
final class WebsiteDocument {
  private static final int MOST_RULES = 50;
  private static final Pattern ERROR = Pattern.compile("[45][0-9][0-9]");
  private static final Pattern REDIRECT = Pattern.compile("3(0[1-9]|[1-9][0-9])");

  private WebsiteDocument() {}

  static void require(WebsiteConfiguration document) {
    RedirectAllRequestsTo all = document.redirectAllRequestsTo();
    if (all != null) {
      requireAlone(document);
      requireProtocol(all.protocolAsString());
      return;
    }
    requireIndex(document.indexDocument() == null ? null : document.indexDocument().suffix());
    if (document.errorDocument() != null && document.errorDocument().key().isEmpty()) {
      throw S3Errors.invalidArgument(
              "The ErrorDocument Key is not well formed", "ErrorDocument", "")
          .asException();
    }
    if (document.hasRoutingRules()) {
      requireRules(document);
    }
  }

  private static void requireAlone(WebsiteConfiguration document) {
    if (document.indexDocument() != null
        || document.errorDocument() != null
        || document.hasRoutingRules()) {
      throw S3Errors.invalidArgument(
              "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
              "RedirectAllRequestsTo",
              "not null")
          .asException();
    }
  }

  private static void requireIndex(@Nullable String suffix) {
    if (suffix == null) {
      throw S3Errors.invalidArgument(
              "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
              "IndexDocument",
              "null")
          .asException();
    }
    if (suffix.isEmpty() || suffix.contains("/")) {
      throw S3Errors.invalidArgument(
              "The IndexDocument Suffix is not well formed", "IndexDocument", suffix)
          .asException();
    }
  }

  private static void requireRules(WebsiteConfiguration document) {
    int rules = document.routingRules().size();
    if (rules == 0) {
      throw ConfigurationErrors.malformed();
    }
    if (rules > MOST_RULES) {
      throw ConfigurationErrors.invalidRequest(
              rules
                  + " routing rules provided, the number of routing rules in a website"
                  + " configuration is limited to 50.")
          .asException();
    }
    for (RoutingRule rule : document.routingRules()) {
      if (rule.condition() != null) {
        requireCondition(rule.condition());
      }
      requireRedirect(rule.redirect());
    }
  }

  private static void requireCondition(Condition condition) {
    String error = condition.httpErrorCodeReturnedEquals();
    if (error == null && condition.keyPrefixEquals() == null) {
      throw ConfigurationErrors.invalidRequest(
              "Condition cannot be empty. To redirect all requests without a condition, the"
                  + " condition element shouldn't be present.")
          .asException();
    }
    if (error != null && !ERROR.matcher(error).matches()) {
      throw ConfigurationErrors.invalidRequest(
              "The provided HTTP error code ("
                  + error
                  + ") is not valid. Valid codes are 4XX or 5XX.")
          .asException();
    }
  }

  private static void requireRedirect(Redirect redirect) {
    requireProtocol(redirect.protocolAsString());
    if (redirect.replaceKeyWith() != null && redirect.replaceKeyPrefixWith() != null) {
      throw ConfigurationErrors.invalidRequest(
              "You can only define ReplaceKeyPrefix or ReplaceKey but not both.")
          .asException();
    }
    String code = redirect.httpRedirectCode();
    if (code != null && !REDIRECT.matcher(code).matches()) {
      throw ConfigurationErrors.invalidRequest(
              "The provided HTTP redirect code ("
                  + code
                  + ") is not valid. Valid codes are 3XX except 300.")
          .asException();
    }
    if (Completeness.count(
            redirect.hostName(),
            code,
            redirect.protocolAsString(),
            redirect.replaceKeyWith(),
            redirect.replaceKeyPrefixWith())
        == 0) {
      throw ConfigurationErrors.malformed();
    }
  }

  private static void requireProtocol(@Nullable String protocol) {
    if (protocol != null && !protocol.equals("http") && !protocol.equals("https")) {
      throw ConfigurationErrors.invalidRequest(
              "Invalid protocol, protocol can be http or https. If not defined the protocol will be"
                  + " selected automatically.")
          .asException();
    }
  }
}
