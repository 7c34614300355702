package io.cloudfakes.examples;

import java.util.List;

/**
 * Brings a new version of a static site to its visitors: its pages go to a folder of their own,
 * then the distribution is led there, then the edges drop what they have. The version before stays,
 * for edges are not all led there at once.
 */
final class SiteRelease {
  private final StaticSite site;

  SiteRelease(StaticSite site) {
    this.site = site;
  }

  /** Releases a version: two pages, of which the first loads the second. */
  void release(String version) {
    for (String bucket : List.of("site", "spare")) {
      site.put(bucket, version + "/index.html", "page of " + version);
      site.put(bucket, version + "/app.js", "code of " + version);
    }
    site.serveFrom("/" + version);
    site.invalidate("/*");
  }
}
