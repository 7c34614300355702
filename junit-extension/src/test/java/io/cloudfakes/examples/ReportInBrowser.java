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

/**
 * Opens the reports of a failed exploration in headless Chromium and looks at them there: {@code
 * mvn -q -Pbrowser process-test-classes}. Leaves screenshots of both, wide and narrow, beside them.
 */
public final class ReportInBrowser {
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
