package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.state.PublishRecords;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.ChangeStatus;

/** Changes that are asked for: their ids, and when name servers know of them. */
public final class Submissions {
  private Submissions() {}

  /** A change that the call asks for. */
  public static Submission of(CallContext call, @Nullable String comment) {
    return new Submission(
        "C" + call.ids().alphanumeric("change", 20),
        call.account(),
        call.now(),
        call.now().plus(call.options(Route53Options.class).propagation()),
        comment);
  }

  /** As the reply that made it shows it: always {@code PENDING}. */
  public static ChangeInfo pending(Submission submission) {
    return info(submission, ChangeStatus.PENDING);
  }

  /** As it is now. */
  public static ChangeInfo now(Submission submission, CallContext call) {
    return info(
        submission,
        submission.insync().isAfter(call.now()) ? ChangeStatus.PENDING : ChangeStatus.INSYNC);
  }

  private static ChangeInfo info(Submission submission, ChangeStatus status) {
    return ChangeInfo.builder()
        .id("/change/" + submission.id())
        .status(status)
        .submittedAt(submission.submitted())
        .comment(submission.comment())
        .build();
  }

  /** What a zone's new records bring with them: they are listed now and answered with later. */
  public static List<Change<Route53State>> of(
      Route53State state, Zone zone, Submission submission) {
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Put(zone));
    changes.add(new Route53Change.Put(submission));
    ZoneRecords answers = PolicyRecords.answers(state, zone);
    if (submission.insync().isAfter(submission.submitted())) {
      changes.add(
          new Route53Change.Scheduled(
              submission.insync(),
              "publish " + submission.id(),
              new PublishRecords(zone.id(), answers)));
    } else {
      changes.add(new Route53Change.Published(zone.id(), answers));
    }
    return changes;
  }
}
