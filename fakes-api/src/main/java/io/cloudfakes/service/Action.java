package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Shape;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One line of a service's table of contents: an action of AWS's model, and how it is answered.
 *
 * @param <S> the service's state
 */
public final class Action<S> {
  /** Whether request or reply carry a stream beside their members. */
  public enum Stream {
    NONE,
    /** The request's body is a stream, as in {@code PutObject}. */
    IN,
    /** The reply's body is a stream, as in {@code GetObject}. */
    OUT
  }

  private final String name;
  private final @Nullable Route route;
  private final Stream stream;
  private final @Nullable Supplier<? extends Operation<?, ?, S>> source;
  private final String modelPackage;
  private volatile @Nullable Operation<SdkRequest, SdkResponse, S> operation;
  private volatile @Nullable Class<? extends SdkPojo> requestType;
  private volatile @Nullable Shape requestShape;

  Action(
      String name,
      @Nullable Route route,
      Stream stream,
      @Nullable Supplier<? extends Operation<?, ?, S>> source,
      String modelPackage) {
    this.name = name;
    this.route = route;
    this.stream = stream;
    this.source = source;
    this.modelPackage = modelPackage;
  }

  public String name() {
    return name;
  }

  /** The HTTP binding; null in protocols that name the action in a header or parameter. */
  public @Nullable Route route() {
    return route;
  }

  public Stream stream() {
    return stream;
  }

  /** Whether it is modelled; when not, a call is answered with 501 {@code NotImplemented}. */
  public boolean isModelled() {
    return source != null;
  }

  /**
   * What answers it, made at the first call.
   *
   * @throws IllegalStateException when it is not modelled
   */
  // The builder pairs each operation with the action of its request class; a test of each service
  // checks that.
  @SuppressWarnings("unchecked")
  public Operation<SdkRequest, SdkResponse, S> operation() {
    Operation<SdkRequest, SdkResponse, S> known = operation;
    if (known == null) {
      if (source == null) {
        throw new IllegalStateException(name + " is not modelled");
      }
      known = (Operation<SdkRequest, SdkResponse, S>) source.get();
      operation = known;
    }
    return known;
  }

  /** The SDK's request class of this action; loaded at the first call. */
  public Class<? extends SdkPojo> requestType() {
    Class<? extends SdkPojo> known = requestType;
    if (known == null) {
      known = load("Request");
      requestType = known;
    }
    return known;
  }

  /** The wire schema of {@link #requestType()}. */
  public Shape requestShape() {
    Shape known = requestShape;
    if (known == null) {
      known = Shape.of(requestType());
      requestShape = known;
    }
    return known;
  }

  /** The SDK's response class of this action. */
  public Class<? extends SdkPojo> responseType() {
    return load("Response");
  }

  private Class<? extends SdkPojo> load(String end) {
    try {
      return Class.forName(modelPackage + "." + sdkName() + end).asSubclass(SdkPojo.class);
    } catch (ClassNotFoundException e) {
      throw AwsError.of(
              "NotImplemented",
              501,
              "The AWS SDK on the class path has no "
                  + modelPackage
                  + "."
                  + sdkName()
                  + end
                  + ": use a version of the SDK that knows the action "
                  + name)
          .asException();
    }
  }

  /** The name as the SDK's classes have it, where {@code CreateWebACL} is {@code CreateWebAcl}. */
  String sdkName() {
    return SdkNames.of(name);
  }

  @Override
  public String toString() {
    return route == null ? name : name + " (" + route + ")";
  }
}
