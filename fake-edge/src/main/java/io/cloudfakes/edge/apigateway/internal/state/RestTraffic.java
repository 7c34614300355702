package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.edge.apigateway.internal.throttle.TokenBuckets;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * What the calls of REST APIs leave behind.
 *
 * @param buckets the tokens that are left
 * @param permits what authorizers answered, by authorizer and identity
 * @param replies what is in the stages' caches
 * @param journals logs and metrics by API and stage: {@code a1b2c3d4e5/prod}
 * @param userPools the keys of Amazon Cognito user pools by their issuer, as JSON Web Key Sets
 */
public record RestTraffic(
    TokenBuckets buckets,
    Expiring<Permit> permits,
    Expiring<CachedReply> replies,
    TreePMap<String, StageJournal> journals,
    HashPMap<String, String> userPools) {
  public static final RestTraffic EMPTY =
      new RestTraffic(
          TokenBuckets.FULL,
          Expiring.none(),
          Expiring.none(),
          TreePMap.empty(),
          HashTreePMap.empty());

  public StageJournal journal(String apiId, String stage) {
    return journals.getOrDefault(apiId + "/" + stage, StageJournal.EMPTY);
  }

  RestTraffic withBuckets(TokenBuckets others) {
    return new RestTraffic(others, permits, replies, journals, userPools);
  }

  RestTraffic withPermits(Expiring<Permit> others) {
    return new RestTraffic(buckets, others, replies, journals, userPools);
  }

  RestTraffic withReplies(Expiring<CachedReply> others) {
    return new RestTraffic(buckets, permits, others, journals, userPools);
  }

  RestTraffic withJournals(TreePMap<String, StageJournal> others) {
    return new RestTraffic(buckets, permits, replies, others, userPools);
  }

  RestTraffic withUserPools(HashPMap<String, String> others) {
    return new RestTraffic(buckets, permits, replies, journals, others);
  }
}
