package io.cloudfakes.examples;

import io.cloudfakes.examples.faults.ExampleReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Opens the reports of a failed exploration in headless Chromium and looks at them there: {@code
 * mvn -q -Pbrowser process-test-classes}. Leaves screenshots of both, wide and narrow, beside them.
 */
public final class ReportInBrowser {
  private static final Pattern REQUESTED =
      Pattern.compile("\"url\":\"(https?://([^/\"?]+)[^\"]*)\"");

  /** What Chromium asks for by itself, whatever page it shows. */
  private static final Pattern ITS_OWN = Pattern.compile("(.*\\.)?(google|googleapis|gvt1)\\.com");

  private ReportInBrowser() {}

  /** Where to write, and the name of the browser's program. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]).resolve("browser").toAbsolutePath();
    String chromium = arguments[1];
    if (!isInstalled(chromium)) {
      System.out.println(chromium + " is not installed: the reports are not looked at");
      return;
    }
    String replay = "-Dcloudfakes.replay=dynamodb:UpdateItem@orders#1=loseReply";
    List<Path> pages = ExampleReports.write(directory);
    requireThatRequestsAreSeen(chromium, directory);
    for (Path page : pages) {
      String shown = run(chromium, "--dump-dom", page.toUri().toString());
      require(page, shown, "<pre class=\"replay\">" + replay);
      require(page, shown, "reply lost, effect kept");
      require(page, shown, "default-src 'none'");
      for (String fetching : List.of("<script", "<link", "<img", "src=", "@import", "url(", "//")) {
        if (shown.contains(fetching)) {
          throw new IllegalStateException(page + " has " + fetching);
        }
      }
      List<String> requests = requests(chromium, page);
      if (!requests.isEmpty()) {
        throw new IllegalStateException(page + " has fetched " + requests);
      }
      for (int width : new int[] {1280, 400}) {
        String picture = page.toString().replace(".html", "-" + width + ".png");
        run(
            chromium,
            "--hide-scrollbars",
            "--window-size=" + width + ",1400",
            "--screenshot=" + picture,
            page.toUri().toString());
        if (Files.size(Path.of(picture)) < 10_000) {
          throw new IllegalStateException(picture + " is empty");
        }
      }
      System.out.println(page + " is as it should be");
    }
  }

  /** A page that does fetch something, so that the others cannot pass unseen. */
  private static void requireThatRequestsAreSeen(String chromium, Path directory)
      throws IOException, InterruptedException {
    Path page =
        Files.writeString(
            directory.resolve("fetching.html"), "<html><img src='http://127.0.0.1:9/seen.png'>");
    List<String> requests = requests(chromium, page);
    Files.delete(page);
    if (!requests.equals(List.of("http://127.0.0.1:9/seen.png"))) {
      throw new IllegalStateException("The browser does not tell what it fetches: " + requests);
    }
  }

  /** What the browser asked the network for to show the page. */
  private static List<String> requests(String chromium, Path page)
      throws IOException, InterruptedException {
    Path log = page.resolveSibling(page.getFileName() + ".net.json");
    String unused =
        run(
            chromium,
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--log-net-log=" + log,
            "--dump-dom",
            page.toUri().toString());
    List<String> found =
        REQUESTED
            .matcher(Files.readString(log))
            .results()
            .filter(request -> !ITS_OWN.matcher(request.group(2)).matches())
            .map(request -> request.group(1))
            .distinct()
            .toList();
    Files.delete(log);
    return found;
  }

  private static boolean isInstalled(String chromium) throws InterruptedException {
    try {
      return run(chromium, "--version").contains("Chrom");
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }

  private static void require(Path page, String shown, String text) {
    if (!shown.contains(text)) {
      throw new IllegalStateException(page + " does not show " + text);
    }
  }

  private static String run(String chromium, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(chromium, "--headless", "--no-sandbox", "--disable-gpu"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed");
      }
      return text;
    }
  }
}
