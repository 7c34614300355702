package io.cloudfakes.examples;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts of other programs' clients (the AWS CLI, boto3, the AWS SDK for JavaScript, dig,
 * kdig, s3cmd, rclone), each against a {@code FakeAwsServer} in a process of its own, where the
 * client is installed. Ends with status 1 when one of them fails.
 *
 * <p>Arguments: the folder of the scripts; a folder to install into; then parts of the names of the
 * scripts wanted, all by default.
 */
public final class CommandLineClients {
  private static final List<String> OF_JAVASCRIPT =
      List.of(
          "@aws-sdk/client-dynamodb",
          "@aws-sdk/client-dynamodb-streams",
          "@aws-sdk/client-s3",
          "@aws-sdk/lib-dynamodb",
          "@aws-sdk/lib-storage",
          "@aws-sdk/s3-presigned-post",
          "@aws-sdk/s3-request-presigner");

  private final Path scripts;
  private final Path target;
  private final List<String> wanted;
  private final List<String> failed = new ArrayList<>();

  private CommandLineClients(Path scripts, Path target, List<String> wanted) {
    this.scripts = scripts;
    this.target = target;
    this.wanted = wanted;
  }

  public static void main(String[] args) throws Exception {
    CommandLineClients clients =
        new CommandLineClients(
            Path.of(args[0]), Path.of(args[1]), List.of(args).subList(2, args.length));
    clients.run();
    if (!clients.failed.isEmpty()) {
      System.out.println("FAILED: " + clients.failed);
    }
    System.exit(clients.failed.isEmpty() ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException {
    if (runs("aws", "--version")) {
      play("the AWS CLI", "bash", "photo-index.sh");
      play("the AWS CLI", "bash", "s3-objects.sh");
      play("the AWS CLI", "bash", "dynamodb-tables.sh");
      play("the AWS CLI", "bash", "route53.sh");
      play("the AWS CLI and curl", "bash", "hello-api.sh");
      play("the AWS CLI and curl", "bash", "cloudfront.sh");
    } else {
      leftOut("The AWS CLI");
    }
    for (String tool : List.of("dig", "kdig")) {
      if (runs(tool, tool.equals("dig") ? "-v" : "-V") && runs("aws", "--version")) {
        play(tool, "bash", "dns.sh", tool);
      } else {
        leftOut(tool);
      }
    }
    if (runs("python3", "-c", "import boto3")) {
      play("boto3", "python3", "photo_index.py");
      play("boto3", "python3", "s3_objects.py");
      play("boto3", "python3", "dynamodb_tables.py");
      play("boto3", "python3", "route53.py");
      play("boto3", "python3", "global_accelerator.py");
      play("boto3", "python3", "cloudfront.py");
    } else {
      leftOut("boto3");
    }
    if (installedForJavaScript()) {
      String modules = target.resolve("node").toAbsolutePath().toString();
      play("the AWS SDK for JavaScript", "node", "s3-objects.mjs", modules);
      play("the AWS SDK for JavaScript", "node", "dynamodb-tables.mjs", modules);
    } else {
      leftOut("The AWS SDK for JavaScript (node, npm or its registry)");
    }
    for (String tool : List.of("s3cmd", "rclone")) {
      if (runs(tool, "--version")) {
        play(tool, "bash", "s3-" + tool + ".sh");
      } else {
        leftOut(tool);
      }
    }
  }

  private static void leftOut(String client) {
    System.out.println(client + " is not installed: its run is left out");
  }

  /** Installed once, into the build's own folder. */
  private boolean installedForJavaScript() throws IOException, InterruptedException {
    boolean any = isWanted("s3-objects.mjs") || isWanted("dynamodb-tables.mjs");
    if (!any || !runs("node", "--version")) {
      return false;
    }
    Path folder = target.resolve("node");
    if (Files.isDirectory(folder.resolve("node_modules/@aws-sdk/lib-dynamodb"))) {
      return true;
    }
    Files.createDirectories(folder);
    List<String> install = new ArrayList<>(List.of("npm", "install", "--silent", "--no-audit"));
    install.addAll(List.of("--no-fund", "--prefix", folder.toAbsolutePath().toString()));
    install.addAll(OF_JAVASCRIPT);
    return runs(install.toArray(String[]::new));
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

  private boolean isWanted(String script) {
    return wanted.isEmpty() || wanted.stream().anyMatch(script::contains);
  }

  private void play(String client, String... script) throws IOException, InterruptedException {
    if (!isWanted(script[1])) {
      return;
    }
    System.out.println("== " + script[1] + " by " + client);
    Process server = server();
    try {
      ProcessBuilder job = new ProcessBuilder(script).directory(scripts.toFile()).inheritIO();
      Map<String, String> environment = job.environment();
      environment.keySet().removeIf(name -> name.startsWith("AWS_"));
      environment.putAll(exports(server.inputReader(StandardCharsets.UTF_8)));
      environment.put("AWS_EC2_METADATA_DISABLED", "true");
      Process running = job.redirectInput(new File("/dev/null")).start();
      boolean good = running.waitFor(5, TimeUnit.MINUTES) && running.exitValue() == 0;
      running.destroy();
      System.out.println((good ? "passed: " : "FAILED: ") + script[1] + " by " + client);
      if (!good) {
        failed.add(script[1]);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Process server() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.cloudfakes.FakeAwsServer",
            "--dns-port",
            "0",
            "--setup",
            PhotoIndexSetup.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
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
