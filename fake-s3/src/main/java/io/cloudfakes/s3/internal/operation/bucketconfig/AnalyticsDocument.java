package io.cloudfakes.s3.internal.operation.bucketconfig;

import software.amazon.awssdk.services.s3.model.AnalyticsAndOperator;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.AnalyticsFilter;
import software.amazon.awssdk.services.s3.model.AnalyticsS3BucketDestination;
import software.amazon.awssdk.services.s3.model.StorageClassAnalysisDataExport;

/** What the configuration of a storage class analysis must be like. */
final class AnalyticsDocument {
  private AnalyticsDocument() {}

  static void require(AnalyticsConfiguration document) {
    AnalyticsFilter filter = document.filter();
    if (filter != null) {
      Completeness.requireExactlyOne(filter.prefix(), filter.tag(), filter.and());
      DocumentFilters.requireTag(filter.tag());
      AnalyticsAndOperator and = filter.and();
      if (and != null) {
        DocumentFilters.requireAnd(and.tags(), and.prefix());
      }
    }
    StorageClassAnalysisDataExport export = document.storageClassAnalysis().dataExport();
    if (export != null) {
      AnalyticsS3BucketDestination destination = export.destination().s3BucketDestination();
      Completeness.requireKnown(export.outputSchemaVersion(), destination.format());
      DocumentFilters.requireBucketArn(destination.bucket());
    }
  }
}
