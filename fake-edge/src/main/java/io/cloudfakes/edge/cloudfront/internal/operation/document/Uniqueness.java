package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What documents of an account must not have alike. */
final class Uniqueness {
  private Uniqueness() {}

  /**
   * Refuses a document that has a unique member in common with another.
   *
   * @param id of the document itself, "" for a new one
   * @return one that was made by the very same request before; null for none
   */
  static @Nullable Document requireNew(
      DocumentKind kind, SdkPojo config, List<Document> own, String id) {
    for (Document other : own) {
      if (!other.id().equals(id) && isLike(kind, config, other)) {
        if (id.isEmpty()
            && kind.unique().contains("CallerReference")
            && other.config().equals(config)) {
          return other;
        }
        if (kind.kind() == Kind.CONTINUOUS_DEPLOYMENT_POLICY
            && !(id.isEmpty() && other.config().equals(config))) {
          throw CloudFrontErrors.error(
              "StagingDistributionInUse",
              "A continuous deployment policy for this staging distribution already exists.");
        }
        throw CloudFrontErrors.error(
            kind.codes() + "AlreadyExists",
            "The "
                + DocumentOperation.words(kind.member())
                + " that you specified already exists.");
      }
    }
    return null;
  }

  private static boolean isLike(DocumentKind kind, SdkPojo config, Document other) {
    for (String member : kind.unique()) {
      Object value = Members.value(config, member);
      if (value != null && value.equals(Members.value(other.config(), member))) {
        return true;
      }
    }
    return false;
  }
}
