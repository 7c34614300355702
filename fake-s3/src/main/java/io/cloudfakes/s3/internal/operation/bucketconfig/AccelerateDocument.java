package io.cloudfakes.s3.internal.operation.bucketconfig;

import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;

/** What the configuration of accelerated uploads must be like. */
final class AccelerateDocument {
  private AccelerateDocument() {}

  static AccelerateConfiguration kept(AccelerateConfiguration document, Place place) {
    if (document.status() == null) {
      throw ConfigurationErrors.malformed();
    }
    Completeness.requireKnown(document.status());
    if (place.bucket().name().contains(".")) {
      throw ConfigurationErrors.invalidRequest(
              "S3 Transfer Acceleration is not supported for buckets with periods (.) in their"
                  + " names")
          .asException();
    }
    return document;
  }
}
