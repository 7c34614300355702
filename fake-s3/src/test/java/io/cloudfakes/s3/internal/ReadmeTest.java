package io.cloudfakes.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README says what the table of contents says. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN =
      "<!-- actions: made from S3Service, checked by ReadmeTest -->";
  private static final String END = "<!-- end of actions -->";

  @Test
  void the_readme_has_the_table_of_actions() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    assertThat(begin).as("where the table begins").isNotNegative();
    assertThat(readme.substring(begin + BEGIN.length(), end).strip())
        .as("the table between the marks; replace it by the one expected here")
        .isEqualTo(table().strip());
  }

  @Test
  void the_readme_has_the_limits() throws IOException {
    S3Limits limits = S3Limits.defaults();
    assertThat(Files.readString(README))
        .contains("| `bucketsPerAccount` | " + limits.bucketsPerAccount() + " |")
        .contains("| `putBytes` | " + limits.putBytes() + " |")
        .contains("| `copyBytes` | " + limits.copyBytes() + " |")
        .contains("| `keyBytes` | " + limits.keyBytes() + " |")
        .contains("| `metadataBytes` | " + limits.metadataBytes() + " |")
        .contains("| `pageSize` | " + limits.pageSize() + " |")
        .contains("| `minimumPartBytes` | " + limits.minimumPartBytes() + " |")
        .contains("| `partBytes` | " + limits.partBytes() + " |")
        .contains("| `parts` | " + limits.parts() + " |")
        .contains("| `objectBytes` | " + limits.objectBytes() + " |");
  }

  /** Modelled actions first, then those refused, in the order of AWS's model. */
  static String table() {
    StringBuilder modelled = new StringBuilder();
    StringBuilder refused = new StringBuilder();
    int countModelled = 0;
    int countRefused = 0;
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (action.isModelled()) {
        countModelled++;
        modelled
            .append("| [`")
            .append(action.name())
            .append("`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_")
            .append(action.name())
            .append(".html) | `")
            .append(action.route())
            .append("` |\n");
      } else {
        countRefused++;
        refused.append(refused.isEmpty() ? "" : ", ").append('`').append(action.name()).append('`');
      }
    }
    return "**Modelled ("
        + countModelled
        + ")**\n\n| action | request |\n|---|---|\n"
        + modelled
        + "\n**Answered with 501 `NotImplemented` ("
        + countRefused
        + ")**\n\n"
        + refused
        + "\n";
  }
}
