package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codecs stay small: one reader and one writer per protocol, over the SDK's own model. */
class CodecSizeTest {
  private static final Path SOURCES = Path.of("src/main/java/io/cloudfakes/protocol");

  /** Messages, bytes and transfer codings: not codecs of AWS's protocols. */
  private static final Set<String> OTHERS =
      Set.of(
          "Answer.java",
          "ArrivingBody.java",
          "AwsChunked.java",
          "AwsChunkedReader.java",
          "AwsChunkedSignatures.java",
          "AwsChunkedTrailers.java",
          "Bytes.java",
          "HttpDate.java",
          "HttpRequest.java",
          "HttpResponse.java",
          "OutgoingRequest.java",
          "Protocol.java",
          "QueryString.java",
          "ReasonPhrases.java",
          "RunningDigest.java",
          "WebSocketPeer.java",
          "WebSocketUpgrade.java",
          "package-info.java");

  @Test
  void all_codecs_together_are_under_1500_lines_of_code() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SOURCES)) {
      files = all.filter(file -> !OTHERS.contains(String.valueOf(file.getFileName()))).toList();
    }
    long code = files.stream().mapToLong(CodecSizeTest::linesOfCode).sum();
    System.out.println("codecs: " + files.size() + " files, " + code + " lines of code");
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(code).isLessThan(1500);
  }

  /** Lines that are neither blank nor comment nor import. */
  private static long linesOfCode(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*|import |package ).*"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
