package io.cloudfakes.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs {@link NamedSite} on a JDK 25 with the classes that this JVM has: the one at {@code
 * JAVA25_HOME}, else one that is installed beside this JVM's own. Ends with status 1 when it sees
 * anything else than Java 17 does, and with 0 where there is no JDK 25, which it says.
 */
public final class NamedSiteOnJava25 {
  static final List<String> EXPECTED =
      List.of(
          "before: unknown",
          "resolved: [api.example.test/127.0.0.1] while owned",
          "URL: hello from the zone",
          "HttpClient: 200 hello from the zone",
          "Socket: api.example.test/127.0.0.1",
          "before the TTL is over: [api.example.test/127.0.0.1]",
          "when it is over: [api.example.test/127.0.0.9]",
          "afterwards: unknown");

  private NamedSiteOnJava25() {}

  public static void main(String[] args) throws Exception {
    Optional<Path> home = java25();
    if (home.isEmpty()) {
      System.out.println(
          "No JDK 25 at JAVA25_HOME or beside " + ownHome() + ": its run is left out");
      return;
    }
    boolean good = runs(home.get());
    System.out.println(
        (good ? "passed" : "FAILED") + ": host names on the JDK 25 at " + home.get());
    System.exit(good ? 0 : 1);
  }

  private static boolean runs(Path home) throws IOException, InterruptedException {
    Process visit =
        new ProcessBuilder(
                home.resolve("bin").resolve("java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NamedSite.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> seen = visit.inputReader(StandardCharsets.UTF_8).lines().toList();
    seen.forEach(System.out::println);
    return visit.waitFor(1, TimeUnit.MINUTES) && visit.exitValue() == 0 && seen.equals(EXPECTED);
  }

  private static Optional<Path> java25() throws IOException {
    String given = System.getenv("JAVA25_HOME");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    try (Stream<Path> beside = Files.list(ownHome().resolve("..").normalize())) {
      return beside.filter(NamedSiteOnJava25::isJava25).sorted().findFirst();
    }
  }

  /** Every JDK says its version in a file of its home. */
  private static boolean isJava25(Path home) {
    Path release = home.resolve("release");
    try {
      return Files.isRegularFile(release)
          && Files.isExecutable(home.resolve("bin").resolve("javac"))
          && Files.readString(release).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false; // Not readable for us, so not runnable either.
    }
  }

  private static Path ownHome() throws IOException {
    return Path.of(System.getProperty("java.home")).toRealPath();
  }
}
