package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.handler.manager.ArtifactHandlerManager;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of Maven's resolver for annotation processors. */
@MojoTest
class ProcessorPathTest {

  @Inject private MavenSession session;
  @Inject private MavenProject project;
  @Inject private ArtifactHandlerManager handlers;

  private CollectRequest asked;

  @BeforeEach
  void prepareSession() {
    DefaultRepositorySystemSession repositories = new DefaultRepositorySystemSession();
    repositories.setArtifactTypeRegistry(new DefaultArtifactTypeRegistry());
    when(session.getRepositorySession()).thenReturn(repositories);
    project.setRemoteArtifactRepositories(List.of());
    project.getModel().setDependencyManagement(new DependencyManagement());
    project.getModel().getDependencyManagement().addDependency(managed("managed", "2.0"));
  }

  @Test
  void coordinates_come_with_their_version_or_the_managed_one(
      @InjectMojo(
              goal = "compile",
              pom =
                  """
                  <project>
                    <build>
                      <plugins>
                        <plugin>
                          <artifactId>ripple-maven-plugin</artifactId>
                          <configuration>
                            <annotationProcessorPaths>
                              <path>
                                <groupId>g</groupId>
                                <artifactId>own</artifactId>
                                <version>1.0</version>
                                <classifier>c</classifier>
                                <exclusions>
                                  <exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion>
                                </exclusions>
                              </path>
                              <path><groupId>g</groupId><artifactId>managed</artifactId></path>
                            </annotationProcessorPaths>
                          </configuration>
                        </plugin>
                      </plugins>
                    </build>
                  </project>
                  """)
          CompileMojo mojo)
      throws Exception {
    List<Path> path = resolve(mojo, false);

    assertEquals(List.of(Path.of("resolved.jar").toAbsolutePath()), path);
    assertEquals(
        List.of("g:own:jar:c:1.0 (runtime)", "g:managed:jar:2.0 (runtime)"),
        asked.getDependencies().stream().map(Object::toString).toList());
    assertEquals(
        List.of("x:y"),
        asked.getDependencies().get(0).getExclusions().stream()
            .map(exclusion -> exclusion.getGroupId() + ":" + exclusion.getArtifactId())
            .toList());
    assertEquals(List.of(), asked.getManagedDependencies());

    resolve(mojo, true);
    assertEquals(
        List.of("g:managed:jar:2.0"),
        asked.getManagedDependencies().stream()
            .map(managed -> managed.getArtifact().toString())
            .toList());
  }

  @Test
  void a_version_that_is_nowhere_is_asked_for(
      @InjectMojo(
              goal = "compile",
              pom =
                  """
                  <project>
                    <build>
                      <plugins>
                        <plugin>
                          <artifactId>ripple-maven-plugin</artifactId>
                          <configuration>
                            <annotationProcessorPaths>
                              <path><groupId>g</groupId><artifactId>unknown</artifactId></path>
                            </annotationProcessorPaths>
                          </configuration>
                        </plugin>
                      </plugins>
                    </build>
                  </project>
                  """)
          CompileMojo mojo) {
    Exception e = assertThrows(MojoExecutionException.class, () -> resolve(mojo, false));

    assertTrue(e.getMessage().contains("g:unknown.jar has no version"), e.getMessage());
  }

  private List<Path> resolve(CompileMojo mojo, boolean managed) throws Exception {
    RepositorySystem repositories = mock(RepositorySystem.class);
    when(repositories.resolveDependencies(any(), any()))
        .thenAnswer(
            call -> {
              DependencyRequest request = call.getArgument(1);
              asked = request.getCollectRequest();
              DefaultArtifact artifact = new DefaultArtifact("g:own:1.0");
              ArtifactResult result = new ArtifactResult(new ArtifactRequest());
              result.setArtifact(artifact.setFile(new File("resolved.jar")));
              return new DependencyResult(request).setArtifactResults(List.of(result));
            });
    return new ProcessorPath(repositories, handlers)
        .resolve(mojo.annotationProcessorPaths, managed, project, session);
  }

  private static Dependency managed(String artifactId, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("g");
    dependency.setArtifactId(artifactId);
    dependency.setVersion(version);
    return dependency;
  }
}
