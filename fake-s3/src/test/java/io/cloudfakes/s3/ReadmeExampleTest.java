package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class ReadmeExampleTest {
  @Test
  void the_example_of_the_readme_runs() {
    try (FakeAws aws = FakeAws.create()) {
      S3Client s3 = aws.client(S3Client.class);
      s3.createBucket(b -> b.bucket("photos"));
      s3.putObject(b -> b.bucket("photos").key("cat.jpg"), RequestBody.fromString("meow"));

      FakeS3 fake = aws.fake(FakeS3.class);
      assertThat(fake.bucket("photos").keys()).containsExactly("cat.jpg");
      assertThat(fake.bucket("photos").object("cat.jpg").text()).isEqualTo("meow");
    }
  }

  @Test
  void the_example_that_runs_is_the_readmes() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("```java\n") + 8;
    String example = readme.substring(begin, readme.indexOf("```", begin));
    String source =
        Files.readString(Path.of("src/test/java/io/cloudfakes/s3/ReadmeExampleTest.java"));
    assertThat(source.replace("\n    ", "\n")).contains(example);
  }
}
