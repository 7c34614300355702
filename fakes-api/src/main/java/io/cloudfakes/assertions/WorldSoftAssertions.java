package io.cloudfakes.assertions;

import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * AssertJ's soft assertions, which take worlds and calls as well: all that fail are told together.
 *
 * <pre>{@code
 * SoftAssertionsProvider.assertSoftly(WorldSoftAssertions.class, softly -> {
 *   softly.assertThat(aws).calls("s3:PutObject").hasSize(1);
 *   softly.assertThat(aws).never("s3:DeleteObject");
 *   softly.assertThat(price).isEqualTo(42);
 *   softly.check(() -> assertThat(bucket).hasObject("cat.jpg"));
 * });
 * }</pre>
 *
 * <p>What fakes show (buckets, tables, functions) is asserted softly by {@link
 * SoftAssertionsProvider#check}, as above, which AssertJ's own soft assertions have too.
 */
public final class WorldSoftAssertions extends AbstractSoftAssertions
    implements WorldSoftAssertionsProvider {}
