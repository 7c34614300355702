package io.cloudfakes.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.protocols.core.ExceptionMetadata;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** One service of the SDK, called through reflection. */
record SdkService(String name, Class<?> type, Protocol protocol, RandomPojo.Wire wire) {

  /** One action: the client's method that takes a request object (and streams, if any). */
  record Operation(String action, Method method, Class<?> request, Class<?> response) {}

  List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    for (Method method : type.getMethods()) {
      Class<?>[] in = method.getParameterTypes();
      if (in.length == 0 || !SdkRequest.class.isAssignableFrom(in[0])) {
        continue;
      }
      String action = in[0].getSimpleName().replaceAll("Request$", "");
      if (in.length == 1 && SdkResponse.class.isAssignableFrom(method.getReturnType())) {
        found.add(new Operation(action, method, in[0], method.getReturnType()));
      } else if (in.length > 1 && streams(in)) {
        found.add(new Operation(action, method, in[0], responseOf(in[0])));
      }
    }
    found.sort(Comparator.comparing(Operation::action));
    return found;
  }

  private static boolean streams(Class<?>[] in) {
    for (int i = 1; i < in.length; i++) {
      if (in[i] != RequestBody.class && in[i] != ResponseTransformer.class) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> responseOf(Class<?> request) {
    try {
      return Class.forName(request.getName().replaceAll("Request$", "Response"));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  Object client(CannedHttpClient http) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      ((AwsSyncClientBuilder<?, ?>) builder).httpClient(http);
      AwsClientBuilder<?, ?> aws = (AwsClientBuilder<?, ?>) builder;
      aws.region(Region.US_EAST_1);
      aws.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")));
      aws.overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
      if (builder instanceof S3ClientBuilder s3) {
        s3.serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build());
        s3.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
        s3.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
      } else {
        aws.endpointOverride(URI.create("https://" + name + ".fake.test"));
      }
      if (builder instanceof SqsClientBuilder sqs) {
        sqs.checksumValidationEnabled(false);
      }
      return aws.build();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** What the SDK's marshaller knows of the action's method and URI. */
  OperationInfo binding(Class<?> request) {
    String marshaller =
        type.getPackageName() + ".transform." + request.getSimpleName() + "Marshaller";
    try {
      Field field = Class.forName(marshaller).getDeclaredField("SDK_OPERATION_BINDING");
      field.setAccessible(true);
      return (OperationInfo) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /**
   * The labels of the template in the path, the bucket in the host, and the literal query names.
   */
  Map<String, String> labels(OperationInfo binding, CapturedRequest request) {
    Map<String, String> labels = new LinkedHashMap<>();
    String template = binding.requestUri();
    int question = template.indexOf('?');
    if (question >= 0) {
      for (String literal : template.substring(question + 1).split("&", -1)) {
        labels.put(literal.replaceAll("=.*", ""), literal);
      }
      template = template.substring(0, question);
    }
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher matcher = Pattern.compile("\\{([^}+]+)(\\+?)}|[^{]+").matcher(template);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        regex.append(Pattern.quote(matcher.group()));
      } else {
        names.add(matcher.group(1));
        regex.append(matcher.group(2).isEmpty() ? "([^/]+)" : "(.+)");
      }
    }
    Matcher path = Pattern.compile(regex.toString()).matcher(request.path());
    if (!names.isEmpty() && !path.matches()) {
      throw new AssertionError(request.path() + " does not match " + template);
    }
    for (int i = 0; i < names.size(); i++) {
      labels.put(
          names.get(i),
          URLDecoder.decode(path.group(i + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    int s3 = request.host().indexOf(".s3.");
    if (s3 > 0) {
      labels.put("Bucket", request.host().substring(0, s3));
    }
    return labels;
  }

  /** The codes the client knows its exceptions by, by exception; empty when it does not say. */
  Map<String, String> errorCodes(Object client) {
    Map<String, String> codes = new LinkedHashMap<>();
    try {
      Object factory = factory(client);
      for (Object metadata : (List<?>) read(factory, "modeledExceptions")) {
        ExceptionMetadata known = (ExceptionMetadata) metadata;
        Shape shape = Shape.of(known.exceptionBuilderSupplier().get().getClass());
        codes.put(shape.type().getSimpleName(), known.errorCode());
      }
    } catch (NoSuchFieldException e) {
      return codes;
    }
    return codes;
  }

  private static Object factory(Object client) throws NoSuchFieldException {
    return read(client, "protocolFactory");
  }

  /** The requests of actions that only the asynchronous client has, for their events stream. */
  List<Class<?>> asyncOnly() throws ReflectiveOperationException {
    List<String> known = new ArrayList<>();
    operations().forEach(operation -> known.add(operation.request().getName()));
    Class<?> async = Class.forName(type.getName().replaceAll("Client$", "AsyncClient"));
    Map<String, Class<?>> found = new TreeMap<>();
    for (Method method : async.getMethods()) {
      Class<?>[] in = method.getParameterTypes();
      if (in.length > 0
          && SdkRequest.class.isAssignableFrom(in[0])
          && method.getReturnType() == CompletableFuture.class
          && !known.contains(in[0].getName())) {
        found.put(in[0].getName(), in[0]);
      }
    }
    return List.copyOf(found.values());
  }

  /** What the SDK's marshaller alone makes of a request. */
  CapturedRequest marshal(Object client, Object request) throws ReflectiveOperationException {
    Class<?> marshaller =
        Class.forName(
            type.getPackageName()
                + ".transform."
                + request.getClass().getSimpleName()
                + "Marshaller");
    Object made = marshaller.getConstructors()[0].newInstance(factory(client));
    SdkHttpFullRequest http =
        (SdkHttpFullRequest)
            marshaller.getMethod("marshall", request.getClass()).invoke(made, request);
    byte[] body =
        http.contentStreamProvider()
            .map(
                content -> {
                  try (InputStream in = content.newStream()) {
                    return in.readAllBytes();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .orElse(new byte[0]);
    return new CapturedRequest(http, Bytes.wrap(body));
  }

  private static Object read(Object object, String name) throws NoSuchFieldException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          try {
            field.setAccessible(true);
            return field.get(object);
          } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
          }
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
