package io.cloudfakes.edge.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/** Packages of code, as tests upload them. */
public final class Packages {
  private Packages() {}

  /** A package with these classes of the test's, as a build would make it. */
  public static SdkBytes of(Class<?>... classes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Class<?> type : classes) {
      String name = type.getName().replace('.', '/') + ".class";
      try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
        files.put(name, code.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return zip(files);
  }

  public static SdkBytes of(String file, String content) {
    return zip(Map.of(file, content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  public static SdkBytes zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SdkBytes.fromByteArray(out.toByteArray());
  }
}
