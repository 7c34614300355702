package io.cloudfakes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of a module's README, which stand in a test as code that runs, between the lines
 * {@code // example} and {@code // end of example}.
 */
public final class ReadmeExamples {
  private static final String BEGIN = "// example";
  private static final String END = "// end of example";

  private ReadmeExamples() {}

  /** The README has all examples of that test, letter for letter. */
  public static void check(Class<?> test) throws IOException {
    Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
    String readme = Files.readString(Path.of("README.md"));
    List<String> examples = examples(Files.readAllLines(source));
    assertThat(examples).as("examples in " + source).isNotEmpty();
    for (String example : examples) {
      assertThat(readme).contains("```java\n" + example + "\n```");
    }
  }

  private static List<String> examples(List<String> lines) {
    List<String> examples = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals(BEGIN)) {
        begin = i + 1;
      } else if (line.equals(END)) {
        examples.add(String.join("\n", lines.subList(begin, i)).stripTrailing().stripIndent());
      }
    }
    return examples;
  }
}
