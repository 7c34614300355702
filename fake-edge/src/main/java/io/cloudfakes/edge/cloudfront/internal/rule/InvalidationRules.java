package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheTags;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/** What invalidations must be, and how they are shown. */
public final class InvalidationRules {
  private static final int MOST_FILES = 3_000;
  private static final int MOST_WILDCARDS = 15;
  private static final int LONGEST = 4_000;

  private InvalidationRules() {}

  /**
   * Refuses paths and tags that are none.
   *
   * @param tagged whether the distribution's objects have tags
   */
  public static void require(InvalidationBatch batch, boolean tagged) {
    List<String> paths = batch.paths().items();
    if (paths.isEmpty()) {
      throw CloudFrontErrors.invalidArgument("Your request contains no paths to invalidate.");
    }
    for (String path : paths) {
      boolean tag = path.startsWith("#");
      if (tag && !tagged) {
        throw CloudFrontErrors.notModelled(
            "invalidation by cache tags of a distribution that has no CacheTagConfig");
      }
      if (tag ? !CacheTags.isTag(path.substring(1)) : !isPath(path)) {
        throw CloudFrontErrors.invalidArgument(
            "Your request contains one or more invalid invalidation paths.");
      }
    }
  }

  /**
   * Refuses what there is no room for beside the invalidations in progress.
   *
   * @param of the id of the distribution or of the tenant
   */
  public static void requireRoom(
      InvalidationBatch batch, String account, String of, CloudFrontState state) {
    List<String> inProgress = new ArrayList<>(batch.paths().items());
    for (InvalidationOrder order : of(account, of, state)) {
      if (!order.completed()) {
        inProgress.addAll(order.paths());
      }
    }
    // AWS: wildcards are counted for themselves, and not among the files.
    long wildcards = inProgress.stream().filter(InvalidationRules::isWildcard).count();
    if (inProgress.size() - wildcards > MOST_FILES || wildcards > MOST_WILDCARDS) {
      throw CloudFrontErrors.error(
          "TooManyInvalidationsInProgress",
          "Processing your request will cause you to exceed the maximum number of in-progress"
              + " wildcard invalidations.");
    }
  }

  private static boolean isPath(String text) {
    int asterisk = text.indexOf('*');
    return text.startsWith("/")
        && text.length() <= LONGEST
        && (asterisk < 0 || asterisk == text.length() - 1);
  }

  /** In a tag an asterisk stands for itself. */
  private static boolean isWildcard(String path) {
    return path.endsWith("*") && !path.startsWith("#");
  }

  /** The invalidation that was asked for in the very same words; null when there is none. */
  public static @Nullable InvalidationOrder same(
      InvalidationBatch batch, String account, String of, CloudFrontState state) {
    for (InvalidationOrder order : of(account, of, state)) {
      if (order.batch().callerReference().equals(batch.callerReference())) {
        if (order.paths().equals(batch.paths().items())) {
          return order;
        }
        throw CloudFrontErrors.error(
            "InvalidationBatchAlreadyExists",
            "The invalidation batch with the caller reference already exists with other paths.");
      }
    }
    return null;
  }

  /** All invalidations of a distribution or of a tenant. */
  public static List<InvalidationOrder> of(String account, String id, CloudFrontState state) {
    return state.all(Kind.INVALIDATION, InvalidationOrder.class, account).stream()
        .filter(order -> order.distribution().equals(id))
        .toList();
  }

  /** What leaves nothing of the invalidations of a distribution or of a tenant. */
  public static List<CloudFrontChange> removed(String account, String id, CloudFrontState state) {
    List<CloudFrontChange> changes = new ArrayList<>();
    for (InvalidationOrder order : of(account, id, state)) {
      changes.add(new CloudFrontChange.Removed(Kind.INVALIDATION, order.id()));
      changes.add(new CloudFrontChange.Cancelled("invalidate " + order.id()));
    }
    return changes;
  }

  /**
   * The invalidation of a distribution or of a tenant.
   *
   * @param of the id of either
   */
  public static Invalidation required(String id, String of, CloudFrontState state) {
    if (state.find(Kind.INVALIDATION, id) instanceof InvalidationOrder order
        && order.distribution().equals(of)) {
      return describe(order);
    }
    throw CloudFrontErrors.error(
        "NoSuchInvalidation", "The specified invalidation does not exist.");
  }

  public static Invalidation describe(InvalidationOrder order) {
    return Invalidation.builder()
        .id(order.id())
        .status(order.status())
        .createTime(order.created())
        .invalidationBatch(order.batch())
        .build();
  }
}
