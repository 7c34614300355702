package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.InvalidationList;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;

/** Pages of invalidations, newest first. */
final class InvalidationPages {
  private InvalidationPages() {}

  /**
   * A page of those of a distribution or of a tenant.
   *
   * @param of the id of either
   */
  static InvalidationList of(
      String of,
      @Nullable String marker,
      @Nullable String maxItems,
      CloudFrontState state,
      CallContext call) {
    List<InvalidationOrder> all = new ArrayList<>(InvalidationRules.of(call.account(), of, state));
    all.sort(
        Comparator.comparing(InvalidationOrder::created)
            .thenComparing(InvalidationOrder::id)
            .reversed());
    List<String> ids = all.stream().map(InvalidationOrder::id).toList();
    int from = marker == null ? 0 : ids.indexOf(marker) + 1;
    Page<InvalidationOrder> page =
        Page.from(all.subList(from, all.size()), InvalidationOrder::id, marker, maxItems);
    return Members.filled(
        InvalidationList.class, name -> page.value(name, InvalidationPages::summary));
  }

  private static InvalidationSummary summary(InvalidationOrder order) {
    return InvalidationSummary.builder()
        .id(order.id())
        .createTime(order.created())
        .status(order.status())
        .build();
  }
}
