package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ParameterExceptionField;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WafInvalidParameterException;
import software.amazon.awssdk.services.wafv2.model.Wafv2Exception;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/**
 * A refusal.
 *
 * @param code with, for WAFInvalidParameterException, a slash and the field
 */
record Refusal(String name, String code, Consumer<World> call) {
  /** A world with a client, and what most refusals need. */
  record World(FakeAws aws, Wafv2Client waf) {
    WebACLSummary acl(Rule... rules) {
      return WebAcls.create(waf, "shop", rules);
    }

    WebACLSummary create(Statement statement) {
      return acl(rule("one", 0, block(), statement));
    }

    WebACLSummary create(RuleAction action) {
      return acl(rule("one", 0, action, admin()));
    }

    String stage() {
      return Stages.make(aws.client(ApiGatewayClient.class));
    }
  }

  static Statement admin() {
    return bytes("STARTS_WITH", path(), "/admin");
  }

  /** Does what is refused, in a world of its own. */
  void check() {
    try (FakeAws aws = FakeAws.create()) {
      World world = new World(aws, aws.client(Wafv2Client.class));
      Wafv2Exception refusal = catchThrowableOfType(Wafv2Exception.class, () -> call.accept(world));
      assertThat(refusal).as("a refusal").isNotNull();
      if (refusal instanceof WafInvalidParameterException invalid) {
        assertThat(invalid.field())
            .as("one of the model's fields: " + invalid.fieldAsString())
            .isNotEqualTo(ParameterExceptionField.UNKNOWN_TO_SDK_VERSION);
      }
      String given = refusal.awsErrorDetails().errorCode();
      assertThat(
              refusal instanceof WafInvalidParameterException invalid
                  ? given + "/" + invalid.fieldAsString()
                  : given)
          .as(refusal.getMessage())
          .isEqualTo(code);
      assertThat(refusal.statusCode()).isEqualTo(given.equals("NotImplemented") ? 501 : 400);
    }
  }
}
