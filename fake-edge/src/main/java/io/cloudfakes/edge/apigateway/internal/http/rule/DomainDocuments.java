package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigatewayv2.model.CreateDomainNameRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DomainName;
import software.amazon.awssdk.services.apigatewayv2.model.DomainNameConfiguration;
import software.amazon.awssdk.services.apigatewayv2.model.DomainNameStatus;
import software.amazon.awssdk.services.apigatewayv2.model.MutualTlsAuthentication;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateDomainNameRequest;

/**
 * Custom domain names as clients of the second version see them. All versions share them, so they
 * are kept as the first version has them.
 */
public final class DomainDocuments {
  private DomainDocuments() {}

  /**
   * The domain of that name in the caller's account and region.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static Domain required(@Nullable String name, ApiGatewayState state, CallContext call) {
    Domain domain =
        name == null
            ? null
            : state
                .domains()
                .domain(new DomainKey(name.toLowerCase(Locale.ROOT), Place.of(call), ""));
    if (domain == null) {
      throw HttpErrors.notFound("Invalid domain name identifier specified").asException();
    }
    return domain;
  }

  /** The domains of the caller's account and region. */
  public static List<DomainName> here(ApiGatewayState state, CallContext call) {
    return state.domains().byKey().values().stream()
        .filter(
            domain -> domain.key().place().equals(Place.of(call)) && domain.key().id().isEmpty())
        .map(DomainDocuments::shown)
        .toList();
  }

  /**
   * The domain a request asks for.
   *
   * @throws io.cloudfakes.AwsErrorException when there can be no such domain
   */
  public static Domain made(
      CreateDomainNameRequest request, ApiGatewayState state, CallContext call) {
    String name = request.domainName() == null ? "" : request.domainName().toLowerCase(Locale.ROOT);
    if (!name.matches("(\\*\\.)?([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z]{2,}")) {
      throw HttpErrors.badRequest("Invalid domain name: " + request.domainName()).asException();
    }
    if (state.domains().named(name) != null) {
      throw HttpErrors.badRequest("The domain name you provided already exists.").asException();
    }
    requireNoMutualTls(request.mutualTlsAuthentication() != null);
    DomainNameConfiguration asked = only(request.domainNameConfigurations());
    if (asked == null || asked.certificateArn() == null) {
      throw HttpErrors.badRequest("A certificate is required for the domain name").asException();
    }
    requireRegional(asked);
    String target = "d-" + NewIds.api(call);
    software.amazon.awssdk.services.apigateway.model.DomainName document =
        software.amazon.awssdk.services.apigateway.model.DomainName.builder()
            .domainName(name)
            .domainNameArn(Place.of(call).arn("/domainnames/" + name))
            .regionalDomainName(target + ".execute-api." + call.region() + ".amazonaws.com")
            .regionalHostedZoneId("Z1UJRXOUMOOFQ8")
            .regionalCertificateArn(asked.certificateArn())
            .regionalCertificateName(asked.certificateName())
            .ownershipVerificationCertificateArn(asked.ownershipVerificationCertificateArn())
            .endpointConfiguration(
                EndpointConfiguration.builder()
                    .typesWithStrings("REGIONAL")
                    .ipAddressType(
                        asked.ipAddressTypeAsString() == null
                            ? "ipv4"
                            : asked.ipAddressTypeAsString())
                    .build())
            .securityPolicy(
                asked.securityPolicyAsString() == null ? "TLS_1_2" : asked.securityPolicyAsString())
            .domainNameStatus("AVAILABLE")
            .routingMode(routingMode(request.routingModeAsString()))
            .tags(request.tags())
            .build();
    return new Domain(new DomainKey(name, Place.of(call), ""), document, TreePMap.empty());
  }

  /**
   * The domain after what a request changes of it.
   *
   * @throws io.cloudfakes.AwsErrorException when it cannot be changed so
   */
  public static Domain changed(Domain domain, UpdateDomainNameRequest request) {
    requireNoMutualTls(request.mutualTlsAuthentication() != null);
    DomainNameConfiguration asked = only(request.domainNameConfigurations());
    software.amazon.awssdk.services.apigateway.model.DomainName.Builder document =
        domain.document().toBuilder();
    if (request.routingModeAsString() != null) {
      document.routingMode(routingMode(request.routingModeAsString()));
    }
    if (asked != null) {
      requireRegional(asked);
      if (asked.certificateArn() != null) {
        document.regionalCertificateArn(asked.certificateArn());
      }
      if (asked.certificateName() != null) {
        document.regionalCertificateName(asked.certificateName());
      }
      if (asked.securityPolicyAsString() != null) {
        document.securityPolicy(asked.securityPolicyAsString());
      }
      if (asked.ownershipVerificationCertificateArn() != null) {
        document.ownershipVerificationCertificateArn(asked.ownershipVerificationCertificateArn());
      }
      if (asked.ipAddressTypeAsString() != null) {
        document.endpointConfiguration(
            domain.document().endpointConfiguration().toBuilder()
                .ipAddressType(asked.ipAddressTypeAsString())
                .build());
      }
    }
    return domain.withDocument(document.build());
  }

  private static String routingMode(@Nullable String asked) {
    if (asked != null && !asked.equals("API_MAPPING_ONLY")) {
      throw HttpErrors.notModelled("routing rules of custom domain names (member RoutingMode)")
          .asException();
    }
    return "API_MAPPING_ONLY";
  }

  private static void requireNoMutualTls(boolean asked) {
    if (asked) {
      throw HttpErrors.notModelled("mutual TLS (member MutualTlsAuthentication)").asException();
    }
  }

  private static void requireRegional(DomainNameConfiguration asked) {
    if (asked.endpointTypeAsString() != null && !asked.endpointTypeAsString().equals("REGIONAL")) {
      throw HttpErrors.badRequest(
              "Only regional custom domain names are supported for HTTP and WebSocket APIs")
          .asException();
    }
  }

  private static @Nullable DomainNameConfiguration only(List<DomainNameConfiguration> all) {
    if (all.size() > 1) {
      throw HttpErrors.badRequest("Only one domain name configuration can be given").asException();
    }
    return all.isEmpty() ? null : all.get(0);
  }

  /** The domain as clients of the second version see it. */
  public static DomainName shown(Domain domain) {
    software.amazon.awssdk.services.apigateway.model.DomainName document = domain.document();
    boolean edge = document.regionalDomainName() == null;
    DomainNameConfiguration configuration =
        DomainNameConfiguration.builder()
            .apiGatewayDomainName(
                edge ? document.distributionDomainName() : document.regionalDomainName())
            .certificateArn(edge ? document.certificateArn() : document.regionalCertificateArn())
            .certificateName(edge ? document.certificateName() : document.regionalCertificateName())
            .certificateUploadDate(document.certificateUploadDate())
            .domainNameStatus(
                document.domainNameStatusAsString() == null
                    ? DomainNameStatus.AVAILABLE.toString()
                    : document.domainNameStatusAsString())
            .domainNameStatusMessage(document.domainNameStatusMessage())
            .endpointType(edge ? "EDGE" : "REGIONAL")
            .hostedZoneId(
                edge ? document.distributionHostedZoneId() : document.regionalHostedZoneId())
            .securityPolicy(document.securityPolicyAsString())
            .ipAddressType(
                document.endpointConfiguration() == null
                    ? null
                    : document.endpointConfiguration().ipAddressTypeAsString())
            .ownershipVerificationCertificateArn(document.ownershipVerificationCertificateArn())
            .build();
    return DomainName.builder()
        .domainName(document.domainName())
        .domainNameArn(document.domainNameArn())
        .apiMappingSelectionExpression("$request.basepath")
        .domainNameConfigurations(configuration)
        .mutualTlsAuthentication(mutualTls(document.mutualTlsAuthentication()))
        .routingMode(document.routingModeAsString())
        .tags(document.tags())
        .build();
  }

  private static @Nullable MutualTlsAuthentication mutualTls(
      software.amazon.awssdk.services.apigateway.model.@Nullable MutualTlsAuthentication tls) {
    return tls == null ? null : Documents.copy(tls, MutualTlsAuthentication.builder()).build();
  }
}
