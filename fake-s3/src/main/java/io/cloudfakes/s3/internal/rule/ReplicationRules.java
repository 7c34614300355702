package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Documents;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;

/** The replication rules of a bucket that are enabled, in a form quick to ask. */
public final class ReplicationRules {
  public static final ReplicationRules NONE = new ReplicationRules(List.of());

  public static final String PENDING = "PENDING";
  public static final String COMPLETED = "COMPLETED";
  public static final String FAILED = "FAILED";
  public static final String REPLICA = "REPLICA";

  private final List<ReplicationRoute> routes;

  private ReplicationRules(List<ReplicationRoute> routes) {
    this.routes = routes;
  }

  /** The rules in that configuration, worked out once for each value of it. */
  public static ReplicationRules of(Documents documents) {
    return documents.derived(ReplicationRules.class, ReplicationRules::read);
  }

  private static ReplicationRules read(Documents documents) {
    ReplicationConfiguration configuration = documents.get(ReplicationConfiguration.class);
    if (configuration == null) {
      return NONE;
    }
    List<ReplicationRoute> routes = new ArrayList<>();
    for (ReplicationRule rule : configuration.rules()) {
      if (rule.status() == ReplicationRuleStatus.ENABLED) {
        routes.add(ReplicationRoute.of(rule));
      }
    }
    return routes.isEmpty() ? NONE : new ReplicationRules(List.copyOf(routes));
  }

  public boolean isEmpty() {
    return routes.isEmpty();
  }

  /** Where an object just written goes: one route to each destination. */
  public List<ReplicationRoute> forObject(String key, StoredObject object) {
    ObjectAttributes attributes = object.attributes();
    if (isArchived(attributes.storageClass())) {
      return List.of();
    }
    boolean kms = attributes.encryption().algorithm().startsWith("aws:kms");
    return best(
        route ->
            route.isForKey(key)
                && route.isForTags(attributes.tags())
                && (!kms || (route.kmsObjects() && route.kmsKey() != null)));
  }

  /** Where a change of a replica's tags, ACL or lock goes. */
  public List<ReplicationRoute> forReplicaModification(String key, StoredObject object) {
    return best(
        route ->
            route.replicaModifications()
                && route.isForKey(key)
                && route.isForTags(object.attributes().tags()));
  }

  /** Where a delete marker goes; rules that ask for tags are for none. */
  public List<ReplicationRoute> forDeleteMarker(String key) {
    return best(route -> route.deleteMarkers() && route.tags().isEmpty() && route.isForKey(key));
  }

  /** Of the rules that match, the one of the highest priority for each destination. */
  private List<ReplicationRoute> best(Predicate<ReplicationRoute> matching) {
    Map<String, ReplicationRoute> best = new LinkedHashMap<>();
    for (ReplicationRoute route : routes) {
      if (matching.test(route)) {
        best.merge(route.bucket(), route, (a, b) -> b.priority() > a.priority() ? b : a);
      }
    }
    return List.copyOf(best.values());
  }

  /** The encryption of a replica: of the same kind, but with the key of its own region. */
  public static Encryption encryption(Encryption source, ReplicationRoute route) {
    return source.kmsKeyArn() == null
        ? source
        : new Encryption(
            source.algorithm(), route.kmsKey(), source.context(), source.bucketKey(), null);
  }

  private static boolean isArchived(String storageClass) {
    return storageClass.equals("GLACIER") || storageClass.equals("DEEP_ARCHIVE");
  }
}
