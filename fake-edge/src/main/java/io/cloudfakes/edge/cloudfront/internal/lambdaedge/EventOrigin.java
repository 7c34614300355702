package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;

/**
 * The origin of a request as a function sees it at {@code origin-request}, and as it comes back.
 */
public final class EventOrigin {
  private static final Pattern REGION =
      Pattern.compile("\\.s3[.-](?:dualstack\\.)?([a-z0-9-]+)\\.amazonaws\\.com$");

  private EventOrigin() {}

  /**
   * The event's {@code origin}.
   *
   * @param viewerScheme the viewer's, for origins that are asked as viewers ask
   */
  public static ObjectNode shown(Origin origin, String viewerScheme) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    CustomOriginConfig custom = origin.customOriginConfig();
    ObjectNode shown = node.putObject(custom == null ? "s3" : "custom");
    if (custom == null) {
      String identity =
          origin.s3OriginConfig() == null ? null : origin.s3OriginConfig().originAccessIdentity();
      shown.put(
          "authMethod", identity == null || identity.isEmpty() ? "none" : "origin-access-identity");
    }
    shown.set("customHeaders", EventHeaders.of(customHeaders(origin)));
    shown.put("domainName", origin.domainName());
    if (custom != null) {
      shown.put("keepaliveTimeout", custom.originKeepaliveTimeout());
    }
    shown.put("path", origin.originPath() == null ? "" : origin.originPath());
    if (custom == null) {
      shown.put("region", region(origin.domainName()));
      return node;
    }
    String protocol =
        switch (custom.originProtocolPolicyAsString()) {
          case "http-only" -> "http";
          case "https-only" -> "https";
          default -> viewerScheme;
        };
    shown.put("port", protocol.equals("https") ? custom.httpsPort() : custom.httpPort());
    shown.put("protocol", protocol);
    shown.put("readTimeout", custom.originReadTimeout());
    ArrayNode protocols = shown.putArray("sslProtocols");
    if (custom.originSslProtocols() != null) {
      custom.originSslProtocols().itemsAsStrings().forEach(protocols::add);
    }
    return node;
  }

  /** A bucket's host without a region is that of the first one. */
  private static String region(String domain) {
    Matcher matcher = REGION.matcher(domain);
    return matcher.find() ? matcher.group(1) : "us-east-1";
  }

  private static HeaderLines customHeaders(Origin origin) {
    List<Header> lines = new ArrayList<>();
    if (origin.customHeaders() != null) {
      origin
          .customHeaders()
          .items()
          .forEach(line -> lines.add(new Header(line.headerName(), line.headerValue())));
    }
    return new HeaderLines(lines);
  }

  /**
   * The origin that a function made of it.
   *
   * @param shown before
   * @param request the headers that the function gave the request
   * @throws EdgeFailure when it may not be made so
   */
  public static Origin changed(
      JsonNode returned, ObjectNode shown, Origin before, HeaderLines request) {
    if (returned.equals(shown)) {
      return before;
    }
    if (!returned.isObject() || returned.has("custom") == returned.has("s3")) {
      throw EdgeFailure.refused("The origin is not either a custom origin or an S3 origin.");
    }
    String kind = returned.has("custom") ? "custom" : "s3";
    boolean same = shown.has(kind);
    ChangedOrigin origin = new ChangedOrigin(returned.path(kind), shown.path(kind));
    Origin.Builder changed =
        before.toBuilder()
            .domainName(kind.equals("custom") ? origin.domain() : origin.bucket())
            .originPath(origin.path());
    List<OriginCustomHeader> headers = new ArrayList<>();
    for (Header line : origin.customHeaders(request).lines()) {
      headers.add(
          OriginCustomHeader.builder().headerName(line.name()).headerValue(line.value()).build());
    }
    changed.customHeaders(h -> h.quantity(headers.size()).items(headers));
    if (kind.equals("custom")) {
      return changed
          .s3OriginConfig((software.amazon.awssdk.services.cloudfront.model.S3OriginConfig) null)
          .originAccessControlId(same ? before.originAccessControlId() : "")
          .customOriginConfig(origin.custom())
          .build();
    }
    String identity = same ? before.s3OriginConfig().originAccessIdentity() : "";
    boolean byIdentity = origin.isByIdentity();
    if (byIdentity && (identity == null || identity.isEmpty())) {
      throw EdgeFailure.refused("The origin has no origin access identity to be asked with.");
    }
    return changed
        .customOriginConfig((CustomOriginConfig) null)
        .originAccessControlId(same ? before.originAccessControlId() : "")
        .s3OriginConfig(s -> s.originAccessIdentity(byIdentity ? identity : ""))
        .build();
  }
}
