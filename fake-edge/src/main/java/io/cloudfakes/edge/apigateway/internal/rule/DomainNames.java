package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigateway.model.SecurityPolicy;

/** What custom domain names may be. */
public final class DomainNames {
  private static final Pattern NAME =
      Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
  private static final String CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";

  /** The hosted zones of regional domain names, as Route 53's aliases name them. */
  private static final Map<String, String> ZONES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("ap-northeast-1", "Z1YSHQZHG15GKL"),
                  Map.entry("ap-northeast-2", "Z20JF4UZKIW1U8"),
                  Map.entry("ap-south-1", "Z3VO1THU9YC4UR"),
                  Map.entry("ap-southeast-1", "ZL327KTPIQFUL"),
                  Map.entry("ap-southeast-2", "Z2RPCDW04V8134"),
                  Map.entry("ca-central-1", "Z19DQILCV0OWEC"),
                  Map.entry("eu-central-1", "Z1U9ULNL0V5AJ3"),
                  Map.entry("eu-north-1", "Z3UWIKFBOOGXPP"),
                  Map.entry("eu-west-1", "ZLY8HYME6SFDD"),
                  Map.entry("eu-west-2", "ZJ5UAJN8Y3Z2Q"),
                  Map.entry("eu-west-3", "Z3KY65QIEKYHQQ"),
                  Map.entry("sa-east-1", "ZCMLWB8V5SYIT"),
                  Map.entry("us-east-1", "Z1UJRXOUMOOFQ8"),
                  Map.entry("us-east-2", "ZOJJZC49E0EPZ"),
                  Map.entry("us-west-1", "Z2MUQ32089INYE"),
                  Map.entry("us-west-2", "Z2OJLYMUO9EFXC"))));

  private DomainNames() {}

  /** What a domain name of the caller is found by. */
  public static DomainKey key(String name, @Nullable String id, CallContext call) {
    return new DomainKey(name, Place.of(call), id == null ? "" : id);
  }

  public static Domain required(DomainKey key, ApiGatewayState state) {
    Domain domain = state.domains().domain(key);
    if (domain == null) {
      throw RestErrors.noSuch("domain name");
    }
    return domain;
  }

  /** A new domain name: what the client asked for, and the rest as AWS has it by itself. */
  public static Domain created(DomainName asked, CallContext call) {
    EndpointConfiguration endpoint = EndpointTypes.completed(asked.endpointConfiguration());
    boolean isPrivate = endpoint.typesAsStrings().contains("PRIVATE");
    String id = isPrivate ? NewIds.ten(call, "domain") : "";
    DomainKey key = new DomainKey(asked.domainName(), Place.of(call), id);
    DomainName.Builder domain =
        asked.toBuilder()
            .endpointConfiguration(endpoint)
            .domainNameArn(arn(key, call))
            .domainNameStatus("AVAILABLE")
            .policy(Policies.stored(asked.policy(), call, "*"))
            .certificateUploadDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .securityPolicy(
                asked.securityPolicy() == null ? "TLS_1_2" : asked.securityPolicyAsString());
    if (isPrivate) {
      domain.domainNameId(id);
    } else if (endpoint.typesAsStrings().contains("REGIONAL")) {
      domain
          .regionalDomainName(
              "d-"
                  + NewIds.ten(call, "regional")
                  + ".execute-api."
                  + call.region()
                  + ".amazonaws.com")
          .regionalHostedZoneId(ZONES.getOrDefault(call.region(), "Z2OJLYMUO9EFXC"));
    } else {
      domain
          .distributionDomainName("d" + NewIds.ten(call, "distribution") + "cf.cloudfront.net")
          .distributionHostedZoneId(CLOUDFRONT_ZONE);
    }
    return new Domain(key, checked(domain.build()), TreePMap.empty());
  }

  /** Names of public domains stand in ARNs alone; private ones have the account and an id. */
  private static String arn(DomainKey key, CallContext call) {
    String path = "/domainnames/" + key.name();
    return key.id().isEmpty()
        ? key.place().arn(path)
        : "arn:aws:apigateway:"
            + call.region()
            + ":"
            + call.account()
            + ":"
            + path
            + "+"
            + key.id();
  }

  /** Refuses a domain name that cannot be. */
  public static DomainName checked(DomainName domain) {
    if (!NAME.matcher(domain.domainName()).matches()) {
      throw RestErrors.badRequest("Invalid domain name: " + domain.domainName());
    }
    EndpointConfiguration endpoint = domain.endpointConfiguration();
    EndpointTypes.check(endpoint);
    boolean regional = endpoint.typesAsStrings().contains("REGIONAL");
    String certificate = regional ? domain.regionalCertificateArn() : domain.certificateArn();
    if (certificate == null) {
      throw RestErrors.badRequest(
          (regional ? "A regional certificate ARN" : "A certificate ARN")
              + " must be provided for a domain name of the endpoint type "
              + endpoint.typesAsStrings());
    }
    if (!certificate.matches("arn:[^:]+:(acm|iam):[^:]*:[^:]*:.+")) {
      throw RestErrors.badRequest("Invalid certificate ARN: " + certificate);
    }
    if (domain.securityPolicy() == SecurityPolicy.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest("Invalid security policy: " + domain.securityPolicyAsString());
    }
    Tags.checked(domain.tags());
    return domain;
  }

  /** The domain name as answers show it: its policy stands in them with its quotes escaped. */
  public static DomainName shown(DomainName domain) {
    String policy = domain.policy();
    return policy == null ? domain : domain.toBuilder().policy(Policies.escaped(policy)).build();
  }
}
