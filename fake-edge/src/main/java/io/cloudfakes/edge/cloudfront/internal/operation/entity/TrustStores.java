package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.RequestMembers;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Trust stores: the authorities whose certificates viewers may show. All by names, for the oldest
 * supported SDK has none of them.
 */
public final class TrustStores implements EntityKind {
  private static final int MOST = 20;
  private static final int MOST_CERTIFICATES = 25;
  private static final int LARGEST = 65_536;
  private static final String SOURCE = "CaCertificatesBundleSource";
  private static final String OCSP = "UseClientCertificateOCSPEndpoint";

  /** What an action's requests cannot say: the link to buckets knows the newest objects alone. */
  public static RequestMembers members() {
    return RequestMembers.ALL_READ.refusing(SOURCE + ".CaCertificatesBundleS3Location.Version");
  }

  @Override
  public Kind kind() {
    return Kind.TRUST_STORE;
  }

  @Override
  public String member() {
    return "TrustStore";
  }

  @Override
  public List<String> reads() {
    return List.of("Name", SOURCE, OCSP);
  }

  @Override
  public String status(boolean deployed) {
    return deployed ? "active" : "pending";
  }

  @Override
  public String newId(CallContext call) {
    return "ts_" + call.ids().base62("trust store", 27);
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    String name = Members.text(request, "Name");
    Entities.requireNew(state, kind(), "Name", name, MOST, call.account());
    return config(
        name, certificates(request, call), Boolean.TRUE.equals(Members.value(request, OCSP)));
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    SdkPojo before = known.config();
    Object ocsp = Members.value(request, OCSP);
    return config(
        Members.text(before, "Name"),
        Members.value(request, SOURCE) == null
            ? (Integer) Objects.requireNonNull(Members.value(before, "NumberOfCaCertificates"))
            : certificates(request, call),
        Boolean.TRUE.equals(ocsp == null ? Members.value(before, OCSP) : ocsp));
  }

  private static SdkPojo config(@Nullable String name, int certificates, boolean ocsp) {
    return Members.filled(
        Members.type("TrustStore"),
        member ->
            switch (member) {
              case "Name" -> name;
              case "NumberOfCaCertificates" -> certificates;
              case OCSP -> ocsp;
              default -> null;
            });
  }

  /** How many certificates there are in the file that is named. */
  private static int certificates(SdkRequest request, CallContext call) {
    SdkPojo source = (SdkPojo) Members.value(request, SOURCE);
    Object location =
        source == null ? null : Members.value(source, "CaCertificatesBundleS3Location");
    if (!(location instanceof SdkPojo place)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter CaCertificatesBundleS3Location is required.");
    }
    String bucket = Objects.requireNonNull(Members.text(place, "Bucket"));
    String key = Objects.requireNonNull(Members.text(place, "Key"));
    Bytes bundle =
        call.links()
            .find(ObjectStore.class)
            .flatMap(store -> store.read(bucket, key))
            .orElseThrow(Entities::notFound);
    if (bundle.length() > LARGEST) {
      throw Entities.limitExceeded();
    }
    int count = count(bundle);
    if (count == 0) {
      throw CloudFrontErrors.invalidArgument(
          "The CA certificates bundle has no valid certificate in it.");
    }
    if (count > MOST_CERTIFICATES) {
      throw Entities.limitExceeded();
    }
    return count;
  }

  private static int count(Bytes bundle) {
    try {
      Collection<?> all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bundle.toByteArray()));
      return all.size();
    } catch (CertificateException e) {
      return 0;
    }
  }
}
