package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One AWS service as a fake describes it: its names, its protocol, its table of contents, the state
 * it begins with, and what follows from changes and from time. A constant: worlds hold the state.
 *
 * <p>Making one is cheap; the table and the protocol are made at the first call to the service.
 *
 * @param <S> the state, an immutable value
 */
public final class Service<S> {
  private final Builder<S> parts;
  private volatile @Nullable ActionTable<S> table;
  private volatile @Nullable Router<S> router;
  private volatile @Nullable Protocol protocol;
  private volatile @Nullable ServiceErrors errors;

  private Service(Builder<S> parts) {
    this.parts = parts;
  }

  /**
   * Begins the description of a service.
   *
   * @param name the service's name in action strings and policies, for example {@code s3} in {@code
   *     s3:PutObject}; also its signing name and host prefix unless said otherwise
   * @param initial the state of a new world
   */
  public static <S> Builder<S> named(String name, S initial) {
    return new Builder<>(name, initial);
  }

  public String name() {
    return parts.name;
  }

  /**
   * The one region its API is in, where AWS has it in one only; null when it is in every region.
   */
  public @Nullable String homeRegion() {
    return parts.homeRegion;
  }

  /** The service in a Signature Version 4 credential scope. */
  public String signingName() {
    return parts.signingName;
  }

  /** Whether requests whose credential scope names that service are for this one. */
  public boolean isSignedAs(String name) {
    return name.equals(parts.signingName) || parts.otherSigningNames.contains(name);
  }

  /** The further names in credential scopes, for some of its endpoints. */
  public List<String> otherSigningNames() {
    return parts.otherSigningNames;
  }

  /**
   * What begins {@code X-Amz-Target}, before the dot; null when the protocol has no such header.
   */
  public @Nullable String targetPrefix() {
    return parts.targetPrefix;
  }

  /** The labels a host name may begin with, or have after its first label. */
  public List<String> hostPrefixes() {
    return parts.hostPrefixes;
  }

  /** The Java package of the SDK's request and response classes. */
  public String modelPackage() {
    return parts.modelPackage;
  }

  /** The limits its model sets to requests; null when its operations look at them themselves. */
  public @Nullable ModelConstraints constraints() {
    return parts.constraints;
  }

  public S initial() {
    return parts.initial;
  }

  public Protocol protocol() {
    Protocol known = protocol;
    if (known == null) {
      known = parts.protocol.get();
      protocol = known;
    }
    return known;
  }

  public ActionTable<S> table() {
    ActionTable<S> known = table;
    if (known == null) {
      ActionTable<S> made = new ActionTable<>(parts.modelPackage);
      parts.actions.accept(made);
      known = made;
      table = made;
    }
    return known;
  }

  public Router<S> router() {
    Router<S> known = router;
    if (known == null) {
      known = new Router<>(table().routed());
      router = known;
    }
    return known;
  }

  /** The path to route by: as sent, or with what the host name says put before it. */
  public String path(HttpRequest request) {
    return parts.path.apply(request);
  }

  /**
   * The wire names of the request members that name the resource a call is for, most general first.
   */
  public List<String> resourceMembers() {
    return parts.resourceMembers;
  }

  /** How its signatures are checked, and in which words they are refused. */
  public SigningDialect signing() {
    return parts.signing;
  }

  /**
   * The service whose state this one works on: itself, unless it was {@link Builder#sharing made to
   * share} another's, as DynamoDB Streams does DynamoDB's.
   */
  public Service<S> stateOwner() {
    Service<S> owner = parts.owner;
    return owner == null ? this : owner;
  }

  /** Whether the service answers requests without credentials. */
  public boolean allowsAnonymous() {
    return parts.anonymous;
  }

  /** What it answers when it is throttled. */
  public AwsError throttled() {
    return parts.throttled;
  }

  /** What it answers to a request that none of its actions takes. */
  public AwsError unknownAction(HttpRequest request) {
    Function<HttpRequest, AwsError> own = parts.unknownAction;
    return own != null
        ? own.apply(request)
        : AwsError.of(
            "UnknownOperationException",
            parts.targetPrefix == null ? 404 : 400,
            "The requested operation is not recognized by the service");
  }

  /** What it answers in plain HTTP; null when it has only the actions of its table. */
  public @Nullable HttpSurface<S> http() {
    return parts.http;
  }

  public EventSource<S> events() {
    return parts.events;
  }

  public Timing<S> timing() {
    return parts.timing;
  }

  public Consequences<S> consequences() {
    return parts.consequences;
  }

  /** The errors it can answer, by AWS's lists; read at the first look. */
  public ServiceErrors errors() {
    ServiceErrors known = errors;
    if (known == null) {
      known = ServiceErrors.of(parts.name);
      errors = known;
    }
    return known;
  }

  /** What faults can do to it beyond what they do to any service. */
  public ServiceFaults faults() {
    return parts.faults;
  }

  /** What it makes of the errors that tests ask for. */
  public AskedErrors askedErrors() {
    return parts.askedErrors;
  }

  /** What is asked in place of its operations; null when they decide by themselves. */
  public @Nullable DecisionRule<S> decisions() {
    return parts.decisions;
  }

  /** Who sees its calls once they are answered; null for nobody. */
  public @Nullable CallObserver<S> observer() {
    return parts.observer;
  }

  /** What it adds to every answer. */
  public AnswerRule<S> answers() {
    return parts.answers;
  }

  /** How it tells in what two of its states differ. */
  public Contents<S> contents() {
    return parts.contents;
  }

  /** The calls that it reports of what goes on inside of the world; null for none. */
  public @Nullable InnerCallKind innerCalls() {
    return parts.innerCalls;
  }

  @Override
  public String toString() {
    return parts.name;
  }

  /** Gathers the parts of a {@link Service}. */
  public static final class Builder<S> {
    private final String name;
    private final S initial;
    private String signingName;
    private List<String> otherSigningNames = List.of();
    private @Nullable String homeRegion;
    private @Nullable String targetPrefix;
    private List<String> hostPrefixes;
    private String modelPackage;
    private Supplier<Protocol> protocol =
        () -> {
          throw new IllegalStateException("A service needs a protocol");
        };
    private Consumer<ActionTable<S>> actions = table -> {};
    private Function<HttpRequest, String> path = HttpRequest::path;
    private @Nullable ModelConstraints constraints;
    private List<String> resourceMembers = List.of();
    private @Nullable Service<S> owner;
    private boolean anonymous;
    private SigningDialect signing = SigningDialect.JSON;
    private AwsError throttled = AwsError.of("ThrottlingException", 400, "Rate exceeded");
    private @Nullable Function<HttpRequest, AwsError> unknownAction;
    private @Nullable HttpSurface<S> http;
    private EventSource<S> events = (change, before, after, call) -> List.of();
    private Timing<S> timing = new NothingTimed<>();
    private Consequences<S> consequences = (change, before, after, call) -> List.of();
    private AskedErrors askedErrors = (error, request) -> error;
    private ServiceFaults faults = ServiceFaults.NONE;
    private @Nullable DecisionRule<S> decisions;
    private @Nullable CallObserver<S> observer;
    private AnswerRule<S> answers = (outcome, state, call) -> outcome;
    private Contents<S> contents = (before, after) -> List.of();
    private @Nullable InnerCallKind innerCalls;

    private Builder(String name, S initial) {
      this.name = name;
      this.initial = initial;
      this.signingName = name;
      this.hostPrefixes = List.of(name);
      this.modelPackage = "software.amazon.awssdk.services." + name + ".model";
    }

    public Builder<S> signingName(String value) {
      this.signingName = value;
      return this;
    }

    /** Further names in credential scopes, as some of its endpoints have them. */
    public Builder<S> alsoSignedAs(String... values) {
      this.otherSigningNames = List.of(values);
      return this;
    }

    /**
     * Says that AWS has its API in that region only: clients that are asked for without settings
     * are of that region. Its operations refuse calls of others, or take them, as AWS does.
     */
    public Builder<S> homeRegion(String value) {
      this.homeRegion = value;
      return this;
    }

    /** For JSON protocols: {@code DynamoDB_20120810}. */
    public Builder<S> targetPrefix(String value) {
      this.targetPrefix = value;
      return this;
    }

    public Builder<S> hostPrefixes(String... values) {
      this.hostPrefixes = List.of(values);
      return this;
    }

    public Builder<S> modelPackage(String value) {
      this.modelPackage = value;
      return this;
    }

    public Builder<S> protocol(Supplier<Protocol> value) {
      this.protocol = value;
      return this;
    }

    /** Fills the table of contents; run at the first call to the service. */
    public Builder<S> actions(Consumer<ActionTable<S>> value) {
      this.actions = value;
      return this;
    }

    /** For services that name a resource in the host: gives the path with that put before it. */
    public Builder<S> path(Function<HttpRequest, String> value) {
      this.path = value;
      return this;
    }

    /** Has all requests held against the limits of its model before an operation sees them. */
    public Builder<S> constraints(ModelConstraints value) {
      this.constraints = value;
      return this;
    }

    /**
     * The wire names of members that name the resource of a call, for example {@code TableName}.
     */
    public Builder<S> resource(String... members) {
      this.resourceMembers = List.of(members);
      return this;
    }

    /**
     * Has it work on the state of another service of the same fake: its operations read and change
     * that; events and timing are the owner's.
     */
    public Builder<S> sharing(Service<S> service) {
      this.owner = service;
      return this;
    }

    /** Lets requests without credentials through to the operations. */
    public Builder<S> allowAnonymous() {
      this.anonymous = true;
      return this;
    }

    /** The family of services it checks signatures like; JSON by default. */
    public Builder<S> signing(SigningDialect value) {
      this.signing = value;
      return this;
    }

    /**
     * The error of {@link io.cloudfakes.fault.Fault#throttle()}; ThrottlingException by default.
     */
    public Builder<S> throttledBy(AwsError value) {
      this.throttled = value;
      return this;
    }

    /** The answer to a request that is no action; UnknownOperationException by default. */
    public Builder<S> unknownAction(Function<HttpRequest, AwsError> value) {
      this.unknownAction = value;
      return this;
    }

    /** What it answers in plain HTTP beside the actions of its table; nothing by default. */
    public Builder<S> http(HttpSurface<S> value) {
      this.http = value;
      return this;
    }

    public Builder<S> events(EventSource<S> value) {
      this.events = value;
      return this;
    }

    public Builder<S> timing(Timing<S> value) {
      this.timing = value;
      return this;
    }

    /** What changes bring with them in the same commit. */
    public Builder<S> consequences(Consequences<S> value) {
      this.consequences = value;
      return this;
    }

    /** What it makes of the errors that tests ask for; nothing by default. */
    public Builder<S> askedErrors(AskedErrors value) {
      this.askedErrors = value;
      return this;
    }

    /** What faults can do to it beyond what they do to any service; nothing by default. */
    public Builder<S> faults(ServiceFaults value) {
      this.faults = value;
      return this;
    }

    /** Has that rule asked in place of the operations. */
    public Builder<S> decisions(DecisionRule<S> value) {
      this.decisions = value;
      return this;
    }

    /** Has that observer see every call once its reply is made. */
    public Builder<S> observing(CallObserver<S> value) {
      this.observer = value;
      return this;
    }

    /** What it adds to the answers of all its operations; nothing by default. */
    public Builder<S> answers(AnswerRule<S> value) {
      this.answers = value;
      return this;
    }

    /** How it tells in what two of its states differ; nothing by default. */
    public Builder<S> contents(Contents<S> value) {
      this.contents = value;
      return this;
    }

    /**
     * Has it report what goes on inside of the world, as name servers and edges do: that is logged
     * and met by faults as calls of that kind.
     */
    public Builder<S> reporting(InnerCallKind kind) {
      this.innerCalls = kind;
      return this;
    }

    public Service<S> build() {
      return new Service<>(this);
    }
  }

  private static final class NothingTimed<S> implements Timing<S> {
    @Override
    public @Nullable Instant nextDue(S state) {
      return null;
    }

    @Override
    public List<? extends Change<S>> fire(S state, Instant due, CallContext call) {
      return List.of();
    }
  }
}
