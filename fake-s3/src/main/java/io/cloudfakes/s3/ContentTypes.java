package io.cloudfakes.s3;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file holds by the ending of its name, as tools that upload directories guess it. */
final class ContentTypes {
  private ContentTypes() {}

  /** Null when the ending says nothing. */
  static @Nullable String of(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html", "htm" -> "text/html";
      case "css" -> "text/css";
      case "js", "mjs" -> "text/javascript";
      case "txt", "log" -> "text/plain";
      case "csv" -> "text/csv";
      case "md" -> "text/markdown";
      case "xml" -> "text/xml";
      case "json" -> "application/json";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "gz" -> "application/gzip";
      case "wasm" -> "application/wasm";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "ico" -> "image/vnd.microsoft.icon";
      case "mp3" -> "audio/mpeg";
      case "mp4" -> "video/mp4";
      case "woff" -> "font/woff";
      case "woff2" -> "font/woff2";
      default -> null;
    };
  }
}
