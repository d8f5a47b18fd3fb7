package dev.ripple.plugin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of {@code annotationProcessorPaths}; filled in by Maven. */
public final class ProcessorCoordinate {

  private String groupId = "";
  private String artifactId = "";
  private @Nullable String version;
  private @Nullable String classifier;
  private String type = "jar";
  private Set<Exclusion> exclusions = Set.of();

  /** A dependency of an annotation processor that stays off the path; filled in by Maven. */
  public static final class Exclusion {

    private @Nullable String groupId;
    private @Nullable String artifactId;
    private @Nullable String classifier;
    private String extension = "jar";

    org.eclipse.aether.graph.Exclusion toAether() {
      return new org.eclipse.aether.graph.Exclusion(groupId, artifactId, classifier, extension);
    }
  }

  String groupId() {
    return groupId;
  }

  String artifactId() {
    return artifactId;
  }

  @Nullable String version() {
    return version;
  }

  @Nullable String classifier() {
    return classifier;
  }

  String type() {
    return type;
  }

  Set<Exclusion> exclusions() {
    return exclusions;
  }

  @Override
  public String toString() {
    return groupId
        + ":"
        + artifactId
        + (version == null ? "" : ":" + version)
        + (classifier == null ? "" : ":" + classifier)
        + "."
        + type;
  }
}
