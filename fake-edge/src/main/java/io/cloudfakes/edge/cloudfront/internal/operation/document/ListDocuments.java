package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.ManagedPolicies;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Lists the configuration documents of one kind in the order of their ids: the actions {@code
 * List…}.
 *
 * <p>Modelled: all of it. Errors: {@code InvalidArgument}.
 */
public record ListDocuments(DocumentKind kind) implements DocumentOperation {
  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    String type = DocumentOperation.text(request, "Type");
    List<Document> all = new ArrayList<>();
    if (!"custom".equals(type)) {
      all.addAll(ManagedPolicies.of(kind.kind()));
    }
    if (!"managed".equals(type)) {
      all.addAll(state.all(kind.kind(), Document.class, call.account()));
    }
    all.sort(Comparator.comparing(Document::id));
    Page<Document> page =
        Page.of(
            all,
            Document::id,
            DocumentOperation.text(request, "Marker"),
            DocumentOperation.text(request, "MaxItems"));
    String list = kind.member() + "List";
    return Outcome.of(
        Members.filled(
            Members.type(call.action() + "Response").asSubclass(SdkResponse.class),
            name ->
                name.equals(list)
                    ? Members.filled(
                        Members.type(list), member -> page.value(member, this::summary))
                    : null));
  }

  private SdkPojo summary(Document document) {
    return Members.filled(
        Members.type(kind.member() + "Summary"),
        name -> new DocumentValues(kind, document).value(name));
  }
}
