package io.cloudfakes.s3.internal.operation.bucketconfig;

import software.amazon.awssdk.services.s3.model.MetricsAndOperator;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.MetricsFilter;

/** What the configuration of request metrics must be like. */
final class MetricsDocument {
  private MetricsDocument() {}

  static void require(MetricsConfiguration document) {
    MetricsFilter filter = document.filter();
    if (filter == null) {
      return;
    }
    Completeness.requireExactlyOne(
        filter.prefix(), filter.tag(), filter.accessPointArn(), filter.and());
    DocumentFilters.requireTag(filter.tag());
    MetricsAndOperator and = filter.and();
    if (and != null) {
      DocumentFilters.requireAnd(and.tags(), and.prefix(), and.accessPointArn());
    }
  }
}
