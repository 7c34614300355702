package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.fault.EdgeFault;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Edges that lag or err, and origins that fail them: what viewers see. */
final class EdgeScenes {
  private static final String THERE = "FRA56-P1";

  private EdgeScenes() {}

  static List<Scene> all() {
    return List.of(
        scene(
            EdgeFault.StaleConfiguration.class,
            "an edge serves by the old configuration for a while",
            EdgeScenes::staleConfiguration),
        scene(
            EdgeFault.LateInvalidation.class,
            "an edge serves the old object for a while",
            EdgeScenes::lateInvalidation),
        scene(
            EdgeFault.MissedInvalidation.class,
            "one edge serves the old object until it expires",
            EdgeScenes::missedInvalidation),
        scene(
            EdgeFault.OriginError.class,
            "viewers are told that the origin fails, and it is not asked",
            EdgeScenes::originError),
        scene(
            EdgeFault.EdgeClockSkew.class,
            "viewers without signed URLs notice nothing",
            EdgeScenes::edgeClockSkew));
  }

  private static Scene scene(
      Class<? extends Fault> fault, String shows, Consumer<CloudFrontSubject> script) {
    return Scene.at(CloudFrontSubject.class, "cloudfront", fault, shows, script);
  }

  private static void staleConfiguration(CloudFrontSubject subject) {
    subject
        .aws
        .faults()
        .on("cloudfront:ViewerRequest")
        .then(Fault.staleConfiguration(Duration.ofMinutes(5)));
    subject.serveFrom("/new");
    assertThat(subject.view("old", "127.0.0.1")).isEqualTo("200 as it was");
    subject.invalidate();
    subject.aws.clock().advance(Duration.ofMinutes(5));
    assertThat(subject.view("old", "127.0.0.1")).isEqualTo("200 as it is now");
  }

  private static void lateInvalidation(CloudFrontSubject subject) {
    List<String> viewers = subject.viewers(THERE);
    viewers.forEach(viewer -> subject.view("old", viewer));
    subject.put("old", "changed");
    subject
        .aws
        .faults()
        .on("cloudfront:CreateInvalidation")
        .then(Fault.lateInvalidation(Duration.ofMinutes(5)));
    subject.invalidate();
    viewers.forEach(
        viewer -> assertThat(subject.view("old", viewer)).isEqualTo("200 as it was"));
    subject.aws.clock().advance(Duration.ofMinutes(5));
    viewers.forEach(viewer -> assertThat(subject.view("old", viewer)).isEqualTo("200 changed"));
  }

  private static void missedInvalidation(CloudFrontSubject subject) {
    List<String> viewers = subject.viewers(THERE);
    viewers.forEach(viewer -> subject.view("old", viewer));
    subject.put("old", "changed");
    subject
        .aws
        .faults()
        .on("cloudfront:CreateInvalidation")
        .then(Fault.missedInvalidation(THERE));
    subject.invalidate();
    assertThat(viewers)
        .extracting(viewer -> subject.view("old", viewer))
        .containsExactly("200 changed", "200 as it was");
    subject.aws.clock().advance(Duration.ofDays(1));
    assertThat(viewers)
        .extracting(viewer -> subject.view("old", viewer))
        .containsOnly("200 changed");
  }

  private static void originError(CloudFrontSubject subject) {
    subject.aws.faults().on("cloudfront:OriginRequest").call(1).then(Fault.originError(502));
    assertThat(subject.view("old", "127.0.0.1")).startsWith("502 ");
    assertThat(subject.aws.calls().of("s3:GetObject")).isEmpty();
    subject.aws.clock().advance(Duration.ofSeconds(10));
    assertThat(subject.view("old", "127.0.0.1")).isEqualTo("200 as it was");
  }

  private static void edgeClockSkew(CloudFrontSubject subject) {
    subject
        .aws
        .faults()
        .on("cloudfront:ViewerRequest")
        .then(Fault.edgeClockSkew(Duration.ofHours(1)));
    assertThat(subject.view("old", "127.0.0.1")).isEqualTo("200 as it was");
    assertThatThrownBy(
            () -> subject.aws.faults().on(subject.write()).then(Fault.edgeClockSkew(Duration.ofHours(1))))
        .hasMessageContaining("is for cloudfront:ViewerRequest");
  }
}
