package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a request names, if it is the caller's and of the action's kind. */
public final class Lookup {
  private static final Pattern ACCELERATOR = arn("");
  private static final Pattern LISTENER = arn("/listener/[0-9a-z]+");
  private static final Pattern GROUP = arn("/listener/[0-9a-z]+/endpoint-group/[0-9a-z]+");
  private static final Pattern ATTACHMENT =
      Pattern.compile("arn:aws[a-z-]*:globalaccelerator::\\d{12}:attachment/[0-9a-f-]+");

  private Lookup() {}

  private static Pattern arn(String rest) {
    return Pattern.compile(
        "arn:aws[a-z-]*:globalaccelerator::\\d{12}:accelerator/[0-9a-f-]+" + rest);
  }

  public static AcceleratorResource accelerator(
      GlobalAcceleratorState state, String arn, Kind kind, CallContext call) {
    formed(ACCELERATOR, arn);
    AcceleratorResource found = own(state, arn, kind, call);
    if (found == null) {
      throw GlobalAcceleratorErrors.acceleratorNotFound(arn);
    }
    return found;
  }

  public static ListenerResource listener(
      GlobalAcceleratorState state, String arn, Kind kind, CallContext call) {
    formed(LISTENER, arn);
    ListenerResource found = state.find(ListenerResource.class, arn);
    if (found == null || own(state, found.acceleratorArn(), kind, call) == null) {
      throw GlobalAcceleratorErrors.listenerNotFound(arn);
    }
    return found;
  }

  /** A group of a standard accelerator. */
  public static GroupResource group(GlobalAcceleratorState state, String arn, CallContext call) {
    formed(GROUP, arn);
    GroupResource found = state.find(GroupResource.class, arn);
    if (found == null || own(state, acceleratorOf(arn), Kind.STANDARD, call) == null) {
      throw GlobalAcceleratorErrors.groupNotFound(arn);
    }
    return found;
  }

  /** A group of a custom routing accelerator. */
  public static CustomGroupResource customGroup(
      GlobalAcceleratorState state, String arn, CallContext call) {
    formed(GROUP, arn);
    CustomGroupResource found = state.find(CustomGroupResource.class, arn);
    if (found == null || own(state, acceleratorOf(arn), Kind.CUSTOM_ROUTING, call) == null) {
      throw GlobalAcceleratorErrors.groupNotFound(arn);
    }
    return found;
  }

  public static AttachmentResource attachment(
      GlobalAcceleratorState state, String arn, CallContext call) {
    formed(ATTACHMENT, arn);
    AttachmentResource found = state.find(AttachmentResource.class, arn);
    if (found == null || !found.account().equals(call.account())) {
      throw GlobalAcceleratorErrors.attachmentNotFound(arn);
    }
    return found;
  }

  public static CidrResource cidr(GlobalAcceleratorState state, String cidr, CallContext call) {
    CidrResource found = state.find(CidrResource.class, cidr);
    if (found == null || !found.account().equals(call.account())) {
      throw GlobalAcceleratorErrors.cidrNotFound(cidr);
    }
    return found;
  }

  /**
   * Requires that there is the resource that tags are of, whichever it is.
   *
   * @param gone whether one that is not there any more will do
   */
  public static void tagged(
      GlobalAcceleratorState state, String arn, boolean gone, CallContext call) {
    Arn parsed = Arn.parseOrNull(arn);
    if (parsed == null || !parsed.service().equals("globalaccelerator")) {
      throw invalid(arn);
    }
    boolean own = parsed.account().equals(call.account());
    if (ATTACHMENT.matcher(arn).matches()) {
      if (!gone && !(own && state.find(AttachmentResource.class, arn) != null)) {
        throw GlobalAcceleratorErrors.attachmentNotFound(arn);
      }
    } else if (GROUP.matcher(arn).matches()) {
      boolean there =
          state.find(GroupResource.class, arn) != null
              || state.find(CustomGroupResource.class, arn) != null;
      if (!gone && !(own && there)) {
        throw GlobalAcceleratorErrors.groupNotFound(arn);
      }
    } else if (LISTENER.matcher(arn).matches()) {
      if (!gone && !(own && state.find(ListenerResource.class, arn) != null)) {
        throw GlobalAcceleratorErrors.listenerNotFound(arn);
      }
    } else {
      formed(ACCELERATOR, arn);
      if (!gone && !(own && state.find(AcceleratorResource.class, arn) != null)) {
        throw GlobalAcceleratorErrors.acceleratorNotFound(arn);
      }
    }
  }

  /** The accelerator's part of a listener's or group's ARN. */
  public static String acceleratorOf(String arn) {
    int listener = arn.indexOf("/listener/");
    return listener < 0 ? arn : arn.substring(0, listener);
  }

  /** The accelerator of a listener or group that is there. */
  public static AcceleratorResource above(GlobalAcceleratorState state, String arn) {
    return Objects.requireNonNull(state.find(AcceleratorResource.class, acceleratorOf(arn)));
  }

  /** The listener of a group that is there. */
  public static ListenerResource listenerAbove(GlobalAcceleratorState state, String listenerArn) {
    return Objects.requireNonNull(state.find(ListenerResource.class, listenerArn));
  }

  private static @Nullable AcceleratorResource own(
      GlobalAcceleratorState state, String arn, Kind kind, CallContext call) {
    AcceleratorResource found = state.find(AcceleratorResource.class, arn);
    return found != null && found.kind() == kind && found.account().equals(call.account())
        ? found
        : null;
  }

  private static void formed(Pattern pattern, String arn) {
    if (!pattern.matcher(arn).matches()) {
      throw invalid(arn);
    }
  }

  private static AwsErrorException invalid(String arn) {
    return GlobalAcceleratorErrors.invalidArgument("Invalid ARN: " + arn);
  }
}
