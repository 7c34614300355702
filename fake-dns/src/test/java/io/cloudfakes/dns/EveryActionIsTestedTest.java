package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dns.internal.Route53DomainsService;
import io.cloudfakes.dns.internal.Route53Service;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;

/** Each action that is modelled is called in a test of this module. */
class EveryActionIsTestedTest {
  @Test
  void route_53s_actions_are_called() throws IOException {
    assertThat(uncalled(Route53Service.SERVICE, Route53Client.class)).isEmpty();
  }

  @Test
  void route_53_domains_actions_are_called() throws IOException {
    assertThat(uncalled(Route53DomainsService.SERVICE, Route53DomainsClient.class)).isEmpty();
  }

  private static List<String> uncalled(Service<?> service, Class<?> client) throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<java.nio.file.Path> files =
        java.nio.file.Files.walk(java.nio.file.Path.of("src/test/java"))) {
      for (java.nio.file.Path file :
          files
              .filter(f -> f.toString().endsWith("Test.java") || f.endsWith("RecordSets.java"))
              .toList()) {
        tests.append(java.nio.file.Files.readString(file));
      }
    }
    List<String> uncalled = new ArrayList<>();
    for (Action<?> action : service.table().actions()) {
      if (action.isModelled()
          && Arrays.stream(client.getMethods())
              .map(java.lang.reflect.Method::getName)
              .filter(name -> name.equalsIgnoreCase(action.name()))
              .noneMatch(
                  name ->
                      tests.indexOf("." + name + "(") >= 0
                          || tests.indexOf("." + name + "Paginator(") >= 0)) {
        uncalled.add(action.name());
      }
    }
    return uncalled;
  }
}
