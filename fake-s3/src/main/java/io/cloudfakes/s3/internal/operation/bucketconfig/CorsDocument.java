package io.cloudfakes.s3.internal.operation.bucketconfig;

import java.util.List;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** What a CORS configuration must be like. */
final class CorsDocument {
  private static final int MOST_RULES = 100;
  private static final int LONGEST_ID = 255;
  private static final List<String> METHODS = List.of("GET", "PUT", "HEAD", "POST", "DELETE");

  private CorsDocument() {}

  static void require(CORSConfiguration document) {
    Completeness.requireNotEmpty(document.corsRules());
    if (document.corsRules().size() > MOST_RULES) {
      throw ConfigurationErrors.invalidRequest(
              "The number of CORS rules should not exceed allowed limit of 100 rules.")
          .asException();
    }
    document.corsRules().forEach(CorsDocument::requireRule);
  }

  private static void requireRule(CORSRule rule) {
    Completeness.requireNotEmpty(rule.allowedMethods());
    Completeness.requireNotEmpty(rule.allowedOrigins());
    if (rule.id() != null && rule.id().length() > LONGEST_ID) {
      throw ConfigurationErrors.invalidRequest(
              "The ID of a CORS rule should not exceed allowed limit of 255 characters.")
          .asException();
    }
    for (String method : rule.allowedMethods()) {
      if (!METHODS.contains(method)) {
        throw ConfigurationErrors.invalidRequest(
                "Found unsupported HTTP method in CORS config. Unsupported method is " + method)
            .asException();
      }
    }
    for (String origin : rule.allowedOrigins()) {
      requireOneWildcard("AllowedOrigin", origin);
    }
    for (String header : rule.allowedHeaders()) {
      requireOneWildcard("AllowedHeader", header);
    }
    for (String header : rule.exposeHeaders()) {
      if (header.indexOf('*') >= 0) {
        throw ConfigurationErrors.invalidRequest(
                "ExposeHeader \""
                    + header
                    + "\" contains wildcard. We currently do not support wildcard for"
                    + " ExposeHeader.")
            .asException();
      }
    }
  }

  private static void requireOneWildcard(String element, String text) {
    if (text.indexOf('*') != text.lastIndexOf('*')) {
      throw ConfigurationErrors.invalidRequest(
              element + " \"" + text + "\" can not have more than one wildcard.")
          .asException();
    }
  }
}
