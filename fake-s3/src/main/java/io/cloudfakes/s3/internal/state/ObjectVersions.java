package io.cloudfakes.s3.internal.state;

/**
 * All that one key of a bucket holds. A bucket whose versioning was never enabled has one version
 * of each key, the {@code null} version; a stack of versions takes its place beside it here.
 */
public record ObjectVersions(StoredObject current) {}
