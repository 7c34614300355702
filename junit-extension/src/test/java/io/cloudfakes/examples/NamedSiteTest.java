package io.cloudfakes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Code under test that opens a site by its name; {@code -Pjava25} has the same on Java 25. */
class NamedSiteTest {
  @Test
  @ResourceLock("java.net.InetAddress")
  void a_site_is_opened_by_the_name_that_the_world_gives_it() throws Exception {
    assertThat(NamedSite.visit()).isEqualTo(NamedSiteOnJava25.EXPECTED);
  }
}
