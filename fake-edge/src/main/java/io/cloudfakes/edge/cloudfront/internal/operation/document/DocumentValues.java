package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CanonicalUsers;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import org.jspecify.annotations.Nullable;

/** What is said of a document, by the names that the model's structures have for it. */
record DocumentValues(DocumentKind kind, Document document) {
  @Nullable Object value(String name) {
    if (name.equals(kind.configMember())) {
      return document.config();
    }
    if (name.equals(kind.member())) {
      return Members.filled(Members.type(name), this::value);
    }
    return switch (name) {
      case "Id" -> document.id();
      case "ETag" -> document.etag();
      case "LastModifiedTime" -> document.modified();
      case "CreatedTime" -> document.created();
      case "Type" -> document.managed() ? "managed" : "custom";
      case "Location" -> CloudFrontIds.location(kind.path() + "/" + document.id());
      case "S3CanonicalUserId" -> CanonicalUsers.of(document.id());
      default -> Members.value(document.config(), name);
    };
  }
}
