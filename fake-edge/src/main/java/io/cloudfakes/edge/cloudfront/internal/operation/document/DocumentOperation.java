package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Documents;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** One of the six things done with a configuration document, whatever its kind. */
public sealed interface DocumentOperation
    extends Operation<SdkRequest, SdkResponse, CloudFrontState>
    permits CreateDocument,
        GetDocument,
        GetDocumentConfig,
        UpdateDocument,
        DeleteDocument,
        ListDocuments {
  /** The members of requests that are read by name, beside the document itself. */
  List<String> READ = List.of("Id", "IfMatch", "Marker", "MaxItems", "Type");

  /** The row of the document. */
  DocumentKind kind();

  /**
   * The document a request is for.
   *
   * @throws io.cloudfakes.AwsErrorException when the account has none of that id
   */
  static Document required(
      DocumentKind kind, SdkRequest request, CloudFrontState state, CallContext call) {
    String id = text(request, "Id");
    Document found = id == null ? null : Documents.find(state, kind.kind(), id, call.account());
    if (found == null) {
      throw CloudFrontErrors.error(
          kind.noSuch(), "The specified " + words(kind.member()) + " does not exist.");
    }
    return found;
  }

  /** {@code cache policy} of {@code CachePolicy}. */
  static String words(String member) {
    return member
        .replace("CloudFrontOrigin", "Origin")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(java.util.Locale.ROOT);
  }

  static @Nullable String text(SdkRequest request, String member) {
    return Members.text(request, member);
  }

  /** The answer of the action, each of whose members is the document's of that name. */
  static SdkResponse answer(DocumentKind kind, Document document, CallContext call) {
    return Members.filled(
        Members.type(call.action() + "Response").asSubclass(SdkResponse.class),
        name -> new DocumentValues(kind, document).value(name));
  }

  /** The configuration in a request. */
  static SdkPojo config(DocumentKind kind, SdkRequest request) {
    Object config = Members.value(request, kind.configMember());
    if (!(config instanceof SdkPojo given)) {
      throw CloudFrontErrors.error(
          "MissingBody", "This operation requires a body. Ensure that the body is present.");
    }
    return given;
  }
}
