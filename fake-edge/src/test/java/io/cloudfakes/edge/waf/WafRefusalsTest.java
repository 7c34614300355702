package io.cloudfakes.edge.waf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What AWS WAF refuses, with its codes; nothing is changed then. */
class WafRefusalsTest {
  @TestFactory
  Stream<DynamicTest> each_is_refused_as_aws_does() {
    return Stream.of(RuleRefusals.all(), ThingRefusals.all(), DetailRefusals.all())
        .flatMap(List::stream)
        .map(row -> DynamicTest.dynamicTest(row.name() + ": " + row.code(), row::check));
  }
}
