package io.cloudfakes.edge.lambda.internal.state;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a function is configured.
 *
 * @param runtime for example {@code java21}
 * @param role the ARN of the execution role
 * @param timeout how long one invocation may take in virtual time
 * @param memorySize in MB
 * @param architectures {@code x86_64} or {@code arm64}
 * @param ephemeralStorage the size of {@code /tmp} in MB
 * @param codeSize of the uploaded package in bytes; 0 when there is none
 * @param codeSha256 of the uploaded package, in Base64
 */
public record Settings(
    String runtime,
    String role,
    String description,
    Duration timeout,
    int memorySize,
    List<String> architectures,
    int ephemeralStorage,
    Map<String, String> tags,
    long codeSize,
    String codeSha256) {

  /** The SHA-256 of no bytes at all. */
  private static final String NO_CODE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  public Settings {
    architectures = List.copyOf(architectures);
    tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  /** Those of a function that is deployed from an object, which is in no package. */
  public static Settings ofObject(String account) {
    return new Settings(
        "java17",
        "arn:aws:iam::" + account + ":role/cloudfakes",
        "",
        Duration.ofMinutes(15),
        128,
        List.of("x86_64"),
        512,
        Map.of(),
        0,
        NO_CODE);
  }
}
