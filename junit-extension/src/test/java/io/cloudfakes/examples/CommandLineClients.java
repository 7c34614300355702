package io.cloudfakes.examples;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the photo-index job by the AWS CLI and by boto3 against a {@code FakeAwsServer} in a process
 * of its own, each where it is installed. Ends with status 1 when one of them fails.
 */
public final class CommandLineClients {
  private CommandLineClients() {}

  public static void main(String[] args) throws Exception {
    Path scripts = Path.of(args[0]);
    boolean good = true;
    if (runs("aws", "--version")) {
      good &= against(scripts, "the AWS CLI", List.of("bash", "photo-index.sh"));
    } else {
      System.out.println("The AWS CLI is not installed: its run is left out");
    }
    if (runs("python3", "-c", "import boto3")) {
      good &= against(scripts, "boto3", List.of("python3", "photo_index.py"));
    } else {
      System.out.println("boto3 is not installed: its run is left out");
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean against(Path scripts, String client, List<String> script)
      throws IOException, InterruptedException {
    System.out.println("The photo-index job by " + client);
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.cloudfakes.FakeAwsServer",
                "--setup",
                PhotoIndexSetup.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      ProcessBuilder job = new ProcessBuilder(script).directory(scripts.toFile()).inheritIO();
      Map<String, String> environment = job.environment();
      environment.keySet().removeIf(name -> name.startsWith("AWS_"));
      environment.putAll(exports(server.inputReader(StandardCharsets.UTF_8)));
      environment.put("AWS_EC2_METADATA_DISABLED", "true");
      Process running = job.redirectInput(new File("/dev/null")).start();
      boolean good = running.waitFor(5, TimeUnit.MINUTES) && running.exitValue() == 0;
      running.destroy();
      System.out.println((good ? "passed: " : "FAILED: ") + client);
      return good;
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /** What the server says to set. */
  private static Map<String, String> exports(BufferedReader output) throws IOException {
    Map<String, String> exports = new LinkedHashMap<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("export ")) {
        String[] set = line.substring("export ".length()).split("=", 2);
        exports.put(set[0], set[1]);
        if (set[0].equals("AWS_DEFAULT_REGION")) {
          return exports;
        }
      }
    }
    throw new IOException("The server ended before it said where it is: " + exports);
  }
}
