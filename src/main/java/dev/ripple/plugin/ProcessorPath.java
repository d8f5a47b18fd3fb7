package dev.ripple.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.handler.manager.ArtifactHandlerManager;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/** Resolves the path on which annotation processors are searched. */
final class ProcessorPath {

  private final RepositorySystem repositories;
  private final ArtifactHandlerManager handlers;

  @Inject
  ProcessorPath(RepositorySystem repositories, ArtifactHandlerManager handlers) {
    this.repositories = repositories;
    this.handlers = handlers;
  }

  /**
   * The files of processors and all that they depend on.
   *
   * @param coordinates the processors; a version that is missing comes from the project's
   *     dependency management
   * @param managed whether dependency management decides about the versions of what they depend on
   *     as well
   */
  List<Path> resolve(
      List<ProcessorCoordinate> coordinates,
      boolean managed,
      MavenProject project,
      MavenSession session)
      throws MojoExecutionException {
    List<Dependency> management = management(project);
    CollectRequest collect = new CollectRequest();
    for (ProcessorCoordinate coordinate : coordinates) {
      collect.addDependency(dependency(coordinate, management));
    }
    if (managed) {
      var types = session.getRepositorySession().getArtifactTypeRegistry();
      management.forEach(
          entry -> collect.addManagedDependency(RepositoryUtils.toDependency(entry, types)));
    }
    collect.setRepositories(project.getRemoteProjectRepositories());
    try {
      return repositories
          .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().getAbsoluteFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(
          "The annotationProcessorPaths cannot be resolved: " + e.getMessage(), e);
    }
  }

  private org.eclipse.aether.graph.Dependency dependency(
      ProcessorCoordinate coordinate, List<Dependency> management) throws MojoExecutionException {
    String extension = handlers.getArtifactHandler(coordinate.type()).getExtension();
    String version =
        coordinate.version() == null
            ? managedVersion(coordinate, management)
            : coordinate.version();
    return new org.eclipse.aether.graph.Dependency(
        new DefaultArtifact(
            coordinate.groupId(),
            coordinate.artifactId(),
            coordinate.classifier(),
            extension,
            version),
        JavaScopes.RUNTIME,
        false,
        coordinate.exclusions().stream()
            .map(ProcessorCoordinate.Exclusion::toAether)
            .collect(Collectors.toSet()));
  }

  private static String managedVersion(ProcessorCoordinate coordinate, List<Dependency> management)
      throws MojoExecutionException {
    return management.stream()
        .filter(
            entry ->
                entry.getGroupId().equals(coordinate.groupId())
                    && entry.getArtifactId().equals(coordinate.artifactId())
                    && Objects.equals(entry.getClassifier(), coordinate.classifier())
                    && entry.getType().equals(coordinate.type()))
        .findFirst()
        .map(Dependency::getVersion)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "The annotation processor path "
                        + coordinate
                        + " has no version; give it one there or in the dependency management."));
  }

  private static List<Dependency> management(MavenProject project) {
    return Optional.ofNullable(project.getDependencyManagement())
        .map(DependencyManagement::getDependencies)
        .orElse(List.of());
  }
}
