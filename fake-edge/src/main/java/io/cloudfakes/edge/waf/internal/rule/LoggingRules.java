package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.wafv2.model.Condition;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Filter;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;

/** What the logging configuration of a web ACL must be. */
public final class LoggingRules {
  /** Names of log groups, buckets and delivery streams for it begin so. */
  private static final Pattern DESTINATION =
      Pattern.compile(
          "arn:aws:(s3:::|logs:[^:]+:[0-9]{12}:log-group:|firehose:[^:]+:[0-9]{12}:deliverystream/)"
              + "aws-waf-logs-[^*]*(:\\*)?");

  private LoggingRules() {}

  public static void require(LoggingConfiguration asked, CallContext call) {
    destination(asked, call);
    String scope = asked.logScopeAsString();
    if (scope != null && !scope.equals("CUSTOMER")) {
      throw WafErrors.invalidOperation(
          "The log scope " + scope + " is for configurations that AWS manages.");
    }
    for (FieldToMatch field : asked.redactedFields()) {
      Statements.exactlyOne(field, "FIELD_TO_MATCH", "FieldToMatch");
      if (field.uriPath() == null
          && field.queryString() == null
          && field.singleHeader() == null
          && field.method() == null) {
        throw WafErrors.invalidParameter(
            "Only UriPath, QueryString, SingleHeader and Method can be redacted.",
            "FIELD_TO_MATCH",
            null);
      }
    }
    if (asked.loggingFilter() != null) {
      for (Filter filter : asked.loggingFilter().filters()) {
        for (Condition condition : filter.conditions()) {
          Statements.exactlyOne(condition, "FILTER_CONDITION", "Condition");
        }
      }
    }
  }

  private static void destination(LoggingConfiguration asked, CallContext call) {
    if (asked.logDestinationConfigs().size() > 1) {
      throw WafErrors.limitExceeded();
    }
    String destination = asked.logDestinationConfigs().get(0);
    if (!DESTINATION.matcher(destination).matches()) {
      throw WafErrors.invalidParameter(
          "The ARN isn't valid. A valid ARN begins with arn: and includes other information"
              + " separated by colons or slashes.",
          "LOG_DESTINATION",
          destination);
    }
    ObjectStore store = call.links().find(ObjectStore.class).orElse(null);
    if (destination.startsWith("arn:aws:s3:") && store != null) {
      String path = destination.substring("arn:aws:s3:::".length());
      int slash = path.indexOf('/');
      if (store.owner(slash < 0 ? path : path.substring(0, slash)).isEmpty()) {
        throw WafErrors.logDestination();
      }
    }
  }
}
