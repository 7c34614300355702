package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

class BucketWebsiteTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
  }

  private void put(Consumer<WebsiteConfiguration.Builder> how) {
    s3.putBucketWebsite(b -> b.bucket(BUCKET).websiteConfiguration(how));
  }

  private static RoutingRule route(Consumer<RoutingRule.Builder> how) {
    return RoutingRule.builder().applyMutation(how).build();
  }

  @Test
  void a_website_comes_back_as_it_was_put_until_it_is_deleted() {
    RoutingRule rule =
        route(
            r ->
                r.condition(c -> c.keyPrefixEquals("docs/").httpErrorCodeReturnedEquals("404"))
                    .redirect(
                        d ->
                            d.hostName("example.com")
                                .httpRedirectCode("302")
                                .protocol("https")
                                .replaceKeyPrefixWith("documents/")));
    put(
        w ->
            w.indexDocument(i -> i.suffix("index.html"))
                .errorDocument(e -> e.key("error.html"))
                .routingRules(rule));
    GetBucketWebsiteResponse website = s3.getBucketWebsite(b -> b.bucket(BUCKET));
    assertThat(website.indexDocument().suffix()).isEqualTo("index.html");
    assertThat(website.errorDocument().key()).isEqualTo("error.html");
    assertThat(website.routingRules()).containsExactly(rule);
    assertThat(website.redirectAllRequestsTo()).isNull();

    put(w -> w.redirectAllRequestsTo(r -> r.hostName("example.com").protocol("https")));
    website = s3.getBucketWebsite(b -> b.bucket(BUCKET));
    assertThat(website.redirectAllRequestsTo().hostName()).isEqualTo("example.com");
    assertThat(website.indexDocument()).isNull();

    assertThat(s3.deleteBucketWebsite(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(
            refused(
                404,
                "NoSuchWebsiteConfiguration",
                () -> s3.getBucketWebsite(b -> b.bucket(BUCKET))))
        .contains("<Message>The specified bucket does not have a website configuration</Message>")
        .contains("<BucketName>photos</BucketName>");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            "InvalidArgument",
            "The IndexDocument Suffix is not well formed",
            w -> w.indexDocument(i -> i.suffix("/index.html"))),
        refusal(
            "InvalidArgument",
            "The IndexDocument Suffix is not well formed",
            w -> w.indexDocument(i -> i.suffix(""))),
        refusal(
            "InvalidArgument",
            "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
            w -> w.errorDocument(e -> e.key("error.html"))),
        refusal(
            "InvalidArgument",
            "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
            w ->
                w.redirectAllRequestsTo(r -> r.hostName("example.com"))
                    .indexDocument(i -> i.suffix("index.html"))),
        refusal(
            "InvalidRequest",
            "Invalid protocol, protocol can be http or https. If not defined the protocol will be"
                + " selected automatically.",
            w -> w.redirectAllRequestsTo(r -> r.hostName("example.com").protocol("ftp"))),
        routing(
            "You can only define ReplaceKeyPrefix or ReplaceKey but not both.",
            r -> r.redirect(d -> d.replaceKeyPrefixWith("a").replaceKeyWith("b"))),
        routing(
            "Condition cannot be empty. To redirect all requests without a condition, the condition"
                + " element shouldn't be present.",
            r -> r.condition(c -> {}).redirect(d -> d.replaceKeyWith("b"))),
        routing(
            "The provided HTTP error code (200) is not valid. Valid codes are 4XX or 5XX.",
            r ->
                r.condition(c -> c.httpErrorCodeReturnedEquals("200"))
                    .redirect(d -> d.replaceKeyWith("b"))),
        routing(
            "The provided HTTP redirect code (300) is not valid. Valid codes are 3XX except 300.",
            r -> r.redirect(d -> d.httpRedirectCode("300"))),
        refusal(
            "InvalidRequest",
            "51 routing rules provided, the number of routing rules in a website configuration is"
                + " limited to 50.",
            w ->
                w.indexDocument(i -> i.suffix("i"))
                    .routingRules(
                        Collections.nCopies(
                            51, route(r -> r.redirect(d -> d.replaceKeyWith("b")))))),
        refusal(
            "MalformedXML",
            MALFORMED,
            w ->
                w.indexDocument(i -> i.suffix("i")).routingRules(route(r -> r.redirect(d -> {})))));
  }

  private static Arguments refusal(
      String code, String message, Consumer<WebsiteConfiguration.Builder> how) {
    return Arguments.of(code, message, how);
  }

  private static Arguments routing(String message, Consumer<RoutingRule.Builder> how) {
    return refusal(
        "InvalidRequest",
        message,
        w -> w.indexDocument(i -> i.suffix("index.html")).routingRules(route(how)));
  }

  @Test
  void incomplete_documents_are_refused() {
    incomplete(
        "?website",
        "<WebsiteConfiguration><RedirectAllRequestsTo/></WebsiteConfiguration>",
        "<WebsiteConfiguration><IndexDocument/></WebsiteConfiguration>",
        "<WebsiteConfiguration><IndexDocument><Suffix>i</Suffix></IndexDocument>"
            + "<RoutingRules><RoutingRule/></RoutingRules></WebsiteConfiguration>");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void websites_that_could_not_be_served_are_refused(
      String code, String message, Consumer<WebsiteConfiguration.Builder> how) {
    refused(400, code, message, () -> put(how));
    refused(404, "NoSuchWebsiteConfiguration", () -> s3.getBucketWebsite(b -> b.bucket(BUCKET)));
  }
}
