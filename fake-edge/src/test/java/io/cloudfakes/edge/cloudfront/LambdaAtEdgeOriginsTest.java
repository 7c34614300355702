package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** Buckets as origins that functions see and change. */
class LambdaAtEdgeOriginsTest extends LambdaAtEdgeTestCase {
  private static final String BUCKET = "photos.s3.eu-west-1.amazonaws.com";

  private Distribution before(
      Consumer<Origin.Builder> bucket, Function<? super ObjectNode, ?> handler) {
    String arn = version("f", handler);
    return distribution(
        config ->
            config
                .origins(
                    o ->
                        o.quantity(1)
                            .items(
                                i -> {
                                  i.id("web")
                                      .domainName(BUCKET)
                                      .s3OriginConfig(s -> s.originAccessIdentity(""));
                                  bucket.accept(i);
                                }))
                .defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .cachePolicyId(CACHING_DISABLED)
                            .lambdaFunctionAssociations(
                                l -> l.quantity(1).items(at("origin-request", arn)))));
  }

  private static ObjectNode bucket(ObjectNode cf) {
    return (ObjectNode) request(cf).at("/origin/s3");
  }

  private String controlled() {
    return cloudFront
        .createOriginAccessControl(
            b ->
                b.originAccessControlConfig(
                    c ->
                        c.name("c")
                            .signingBehavior("always")
                            .signingProtocol("sigv4")
                            .originAccessControlOriginType("s3")))
        .originAccessControl()
        .id();
  }

  @ParameterizedTest
  @CsvSource({
    "photos.s3.amazonaws.com, us-east-1",
    "photos.s3.eu-west-1.amazonaws.com, eu-west-1",
    "photos.s3-eu-west-1.amazonaws.com, eu-west-1",
    "photos.s3.dualstack.eu-west-1.amazonaws.com, eu-west-1"
  })
  void the_region_is_that_of_the_buckets_host(String host, String region) {
    get(url(before(o -> o.domainName(host), cf -> json("{'status':'200'}")), "/"));
    assertThat(events.get(0).at("/Records/0/cf/request/origin/s3/region").asText())
        .isEqualTo(region);
  }

  @Test
  void another_server_is_not_asked_with_the_control_of_a_bucket() {
    origin.put("/a", 200, "server");
    String control = controlled();
    Distribution distribution =
        before(
            o -> o.originAccessControlId(control),
            cf -> {
              ((ObjectNode) request(cf).get("origin"))
                  .removeAll()
                  .set(
                      "custom",
                      json(
                              "{'customHeaders':{},'domainName':'localhost','keepaliveTimeout':5,"
                                  + "'path':'','protocol':'http','readTimeout':30,"
                                  + "'sslProtocols':['TLSv1.2']}")
                          .put("port", origin.port()));
              return with(request(cf), "Host", "localhost");
            });
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("server");
    assertThat(origin.last().header("Authorization")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "authMethod, origin-access-identity",
    "authMethod, oac",
    "domainName, Photos.s3.amazonaws.com",
    "domainName, www.example.com",
    "domainName, ''",
    "path, photos",
    "path, /photos/"
  })
  void buckets_that_cannot_be(String field, String value) {
    HttpResponse<String> answer =
        get(
            url(
                before(
                    o -> {},
                    cf -> {
                      bucket(cf).put(field, value);
                      return request(cf);
                    }),
                "/"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
    assertThat(cache(answer)).isEqualTo("LambdaValidationError");
  }

  @Test
  void an_origin_is_of_one_kind() {
    HttpResponse<String> answer =
        get(
            url(
                before(
                    o -> {},
                    cf -> {
                      ((ObjectNode) request(cf).get("origin")).putObject("custom");
                      return request(cf);
                    }),
                "/"));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("not either a custom origin or an S3 origin");
  }
}
