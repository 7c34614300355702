package io.cloudfakes.edge.cloudfront.internal.rule;

import org.jspecify.annotations.Nullable;

/** How a web ACL is named: AWS WAF's by its ARN, AWS WAF Classic's by its id. */
public final class WebAclNames {
  private static final String ARN = "arn:aws:wafv2:us-east-1:\\d{12}:global/webacl/.+";

  /** Eight hexadecimal digits and so on; in AWS's examples not all of them are hexadecimal. */
  private static final String CLASSIC = "\\w{8}-\\w{4}-\\w{4}-\\w{4}-\\w{12}";

  private WebAclNames() {}

  /** Whether it is the ARN of a web ACL of the scope CLOUDFRONT. */
  public static boolean isArn(String name) {
    return name.matches(ARN);
  }

  /** Refuses what names no web ACL; "" stands for none. */
  public static void require(@Nullable String name) {
    if (name != null && !name.isEmpty() && !isArn(name) && !name.matches(CLASSIC)) {
      throw CloudFrontErrors.error(
          "InvalidWebACLId",
          "A web ACL ID specified is not valid. To specify a web ACL created using the latest"
              + " version of WAF, use the ACL ARN; to specify one created using WAF Classic, use"
              + " the ACL ID.");
    }
  }
}
