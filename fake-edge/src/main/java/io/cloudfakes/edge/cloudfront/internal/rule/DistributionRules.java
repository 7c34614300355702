package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GeoRestriction;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionType;
import software.amazon.awssdk.services.cloudfront.model.MinimumProtocolVersion;
import software.amazon.awssdk.services.cloudfront.model.SSLSupportMethod;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/** What the configuration of a distribution must be. */
public final class DistributionRules {
  private static final Set<Integer> ERRORS =
      new TreeSet<>(List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504));

  private DistributionRules() {}

  /**
   * The configuration as it is kept.
   *
   * @param account whose it is
   * @param id of the distribution; "" for a new one
   * @throws io.cloudfakes.AwsErrorException when it cannot be
   */
  public static DistributionConfig require(
      DistributionConfig config, CloudFrontState state, String account, String id) {
    Quantities.require(config);
    Comments.require(config);
    String root = config.defaultRootObject();
    if (root != null && !root.matches("(?!/)[A-Za-z0-9_.*$/~\"'&-]{0,255}")) {
      throw CloudFrontErrors.error(
          "InvalidDefaultRootObject",
          "The default root object file name is too big or contains an invalid character.");
    }
    OriginRules.require(config, state, account, id);
    BehaviorRules.require(config, state, account);
    errors(config);
    geo(config);
    certificate(config, id);
    WebAclNames.require(config.webACLId());
    AliasRules.require(config, state, id);
    MultiTenantRules.require(config, state, id);
    ConnectionRules.require(config, state, id);
    StagingRules.require(config, state, account, id);
    AssociationLimits.require(config, state, account, id);
    return DistributionDefaults.of(config);
  }

  private static void errors(DistributionConfig config) {
    if (config.customErrorResponses() == null) {
      return;
    }
    for (CustomErrorResponse error : config.customErrorResponses().items()) {
      if (!ERRORS.contains(error.errorCode())) {
        throw CloudFrontErrors.error(
            "InvalidErrorCode", "An invalid error code was specified: " + error.errorCode());
      }
      String page = error.responsePagePath();
      String code = error.responseCode();
      boolean hasPage = page != null && !page.isEmpty();
      boolean hasCode = code != null && !code.isEmpty();
      if (hasPage != hasCode) {
        throw CloudFrontErrors.invalidArgument(
            "The parameters ResponsePagePath and ResponseCode must be given together.");
      }
      if (page != null && hasPage && !page.startsWith("/")) {
        throw CloudFrontErrors.error(
            "InvalidRelativePath",
            "The relative path is too big, is not URL-encoded, or does not begin with a slash"
                + " (/).");
      }
      if (code != null && hasCode && !code.matches("200|[45]\\d\\d")) {
        throw CloudFrontErrors.error(
            "InvalidResponseCode", "A response code is not valid: " + code);
      }
    }
  }

  private static void geo(DistributionConfig config) {
    if (config.restrictions() == null) {
      return;
    }
    GeoRestriction geo = config.restrictions().geoRestriction();
    if (geo.restrictionType() == GeoRestrictionType.NONE
        ? geo.quantity() > 0
        : geo.quantity() == 0) {
      throw CloudFrontErrors.error(
          "InvalidGeoRestrictionParameter",
          "The specified geo restriction parameter is not valid.");
    }
    for (String country : geo.items()) {
      if (!country.matches("[A-Z]{2}")) {
        throw CloudFrontErrors.error(
            "InvalidLocationCode", "The location code specified is not valid: " + country);
      }
    }
  }

  private static void certificate(DistributionConfig config, String id) {
    ViewerCertificate certificate = config.viewerCertificate();
    if (certificate == null
        || (certificate.acmCertificateArn() == null && certificate.iamCertificateId() == null)) {
      return;
    }
    if (Boolean.TRUE.equals(certificate.cloudFrontDefaultCertificate())) {
      throw CloudFrontErrors.error(
          "InvalidViewerCertificate",
          "Only one of CloudFrontDefaultCertificate, ACMCertificateArn and IAMCertificateId can be"
              + " specified.");
    }
    if (certificate.acmCertificateArn() != null
        && !certificate.acmCertificateArn().startsWith("arn:aws:acm:us-east-1:")) {
      throw CloudFrontErrors.error(
          "InvalidViewerCertificate",
          "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or"
              + " doesn't include a valid certificate chain.");
    }
    if (certificate.sslSupportMethod() == null) {
      throw CloudFrontErrors.error(
          "InvalidViewerCertificate",
          "The parameter SSLSupportMethod is required with a certificate.");
    }
    if (certificate.sslSupportMethod() == SSLSupportMethod.SNI_ONLY
        && certificate.minimumProtocolVersion() == MinimumProtocolVersion.SSL_V3) {
      throw CloudFrontErrors.error(
          id.isEmpty() ? "InvalidProtocolSettings" : "InvalidMinimumProtocolVersion",
          "You cannot specify SSLv3 as the minimum protocol version if you only want to support"
              + " only clients that support Server Name Indication (SNI).");
    }
  }
}
