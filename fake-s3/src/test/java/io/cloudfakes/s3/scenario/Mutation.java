package io.cloudfakes.s3.scenario;

import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes of a good request one that somebody spoiled, by chance or on purpose. */
final class Mutation {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "1",
          "10001",
          "2147483648",
          "99999999999999999999",
          "1e9",
          "NaN",
          "*",
          "\"\"",
          "null",
          "true",
          "%",
          "%00",
          "%ff%fe",
          "a".repeat(3000),
          "é😀",
          "\"",
          "<",
          "AAAAAAAAAAAAAAAAAAAAAA==",
          "====",
          "bytes=-0",
          "bytes=5-1,2-",
          "bytes=0-0",
          "Mon, 32 Foo 2026 99:99:99 GMT",
          "2026-02-30T00:00:00Z",
          "a=1&a=2",
          "/photos/k",
          "photos/folder%2F",
          "../..",
          "arn:aws:s3:::photos",
          "STANDARD",
          "GLACIER",
          "COMPLIANCE",
          "aws:kms",
          "AES256",
          "COMPOSITE",
          "CRC32",
          "url",
          "/",
          "public-read",
          "123456789012");
  private static final List<String> FLAGS =
      List.of(
          "acl",
          "tagging",
          "versions",
          "uploads",
          "uploadId=x",
          "versionId=null",
          "versionId=x",
          "partNumber=1",
          "policy",
          "lifecycle",
          "versioning",
          "delete",
          "retention",
          "legal-hold",
          "object-lock",
          "torrent",
          "restore",
          "attributes",
          "website",
          "cors",
          "logging",
          "inventory&id=a",
          "list-type=2",
          "max-keys=1",
          "prefix=%",
          "delimiter=a",
          "location",
          "encryption",
          "replication",
          "notification",
          "response-expires=x");
  private static final List<String> HEADERS =
      List.of(
          "Range",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "x-amz-copy-source",
          "x-amz-acl",
          "x-amz-tagging",
          "x-amz-storage-class",
          "x-amz-server-side-encryption",
          "x-amz-object-lock-mode",
          "x-amz-object-lock-retain-until-date",
          "x-amz-meta-a",
          "x-amz-checksum-crc32",
          "x-amz-checksum-sha256",
          "x-amz-trailer",
          "Content-MD5",
          "x-amz-decoded-content-length",
          "x-amz-content-sha256",
          "Content-Encoding",
          "Expires",
          "x-amz-expected-bucket-owner",
          "x-amz-copy-source-range",
          "x-amz-grant-read",
          "x-amz-bypass-governance-retention",
          "x-amz-mp-object-size",
          "Transfer-Encoding",
          "x-amz-server-side-encryption-customer-key",
          "x-amz-sdk-checksum-algorithm");
  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "FLY");

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  byte[] of(RecordedRequest good) {
    String method = good.method();
    String target = good.target();
    Map<String, String> headers = new LinkedHashMap<>(good.headers());
    headers.put("Connection", "close");
    byte[] body = good.body().toByteArray();
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      switch (random.nextInt(10)) {
        case 0 -> method = any(METHODS);
        case 1, 2 -> target = target(target);
        case 3, 4 -> header(headers);
        case 5, 6, 7 -> {
          body = body(body);
          headers.put("Content-Length", Integer.toString(body.length));
          if (random.nextInt(3) > 0) {
            // So that what is spoiled is looked at, and not only its digest.
            headers.keySet().removeIf(Mutation::isAboutTheBody);
            headers.put("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
          }
        }
        case 8 -> headers.put("Content-Length", any(NASTY));
        default -> {
          return raw(written(method, target, headers, body));
        }
      }
    }
    return written(method, target, headers, body);
  }

  private static boolean isAboutTheBody(String header) {
    String name = header.toLowerCase(java.util.Locale.ROOT);
    return name.equals("content-md5")
        || name.startsWith("x-amz-checksum-")
        || name.equals("x-amz-trailer")
        || name.equals("x-amz-decoded-content-length")
        || name.equals("content-encoding")
        || name.equals("x-amz-sdk-checksum-algorithm");
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String target(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    List<String> parameters =
        new ArrayList<>(
            query < 0 ? List.of() : Arrays.asList(target.substring(query + 1).split("&")));
    switch (random.nextInt(4)) {
      case 0 -> parameters.add(any(FLAGS));
      case 1 -> path = path.substring(0, random.nextInt(path.length() + 1)) + encoded(any(NASTY));
      case 2 -> {
        if (!parameters.isEmpty()) {
          parameters.remove(random.nextInt(parameters.size()));
        }
      }
      default -> {
        if (parameters.isEmpty()) {
          parameters.add(any(FLAGS));
        }
        int at = random.nextInt(parameters.size());
        parameters.set(at, parameters.get(at).split("=", 2)[0] + "=" + encoded(any(NASTY)));
      }
    }
    String start = path.startsWith("/") ? "" : "/";
    return start + path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  private static String encoded(String text) {
    return text.startsWith("%")
        ? text
        : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void header(Map<String, String> headers) {
    String name = random.nextBoolean() ? any(HEADERS) : any(new ArrayList<>(headers.keySet()));
    if (random.nextInt(4) == 0) {
      headers.remove(name);
    } else {
      headers.put(name, any(NASTY));
    }
  }

  private byte[] body(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String changed =
        switch (random.nextInt(8)) {
          case 0 -> "";
          case 1 -> "<a>".repeat(random.nextInt(5000));
          case 2 -> text.replaceFirst(">[^<]+<", ">" + xml(any(NASTY)) + "<");
          case 3 -> text.replaceFirst("<([A-Za-z]+)>", "<$1><$1>x</$1>");
          case 4 -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text.replace(">", ">&b;");
          case 5 -> text.isEmpty() ? "x" : text.substring(0, random.nextInt(text.length()));
          case 6 -> text + text;
          default -> text.replaceFirst("</?[A-Za-z]+>", "");
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static String xml(String text) {
    return java.util.regex.Matcher.quoteReplacement(
        text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static byte[] written(
      String method, String target, Map<String, String> headers, byte[] body) {
    return new RecordedRequest(method, target, headers, Bytes.wrap(body)).written();
  }

  /** Some bytes changed, left out or doubled, wherever they stand. */
  private byte[] raw(byte[] good) {
    byte[] bytes = good.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(6));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, random.nextInt(4) == 0 ? to : from);
    if (random.nextInt(10) > 0) {
      out.write(bytes, from, bytes.length - from);
    }
    return out.toByteArray();
  }
}
