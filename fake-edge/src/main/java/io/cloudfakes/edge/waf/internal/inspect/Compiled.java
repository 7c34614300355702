package io.cloudfakes.edge.waf.internal.inspect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cloudfakes.edge.waf.internal.rule.RegexPattern;
import io.cloudfakes.iam.IpRanges;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.wafv2.model.IPSet;

/**
 * Regular expressions and IP sets once they have been read: each request is held against them. They
 * are the same in all worlds.
 */
final class Compiled {
  private static final Cache<String, Pattern> PATTERNS =
      Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

  /** A changed set is another one. */
  private static final Cache<IPSet, IpRanges> ADDRESSES =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

  private Compiled() {}

  static Pattern pattern(String regex) {
    return PATTERNS.get(regex, RegexPattern::compile);
  }

  static IpRanges addresses(IPSet set) {
    return ADDRESSES.get(set, one -> new IpRanges(one.addresses()));
  }
}
