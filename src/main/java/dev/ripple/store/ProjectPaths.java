package dev.ripple.store;

import java.nio.file.Path;

/**
 * Stores paths relative to the project, with slashes, so that the state stays valid where the
 * project is checked out elsewhere.
 */
record ProjectPaths(Path project) {

  String store(Path path) {
    Path stored = path.startsWith(project) ? project.relativize(path) : path;
    return stored.toString().replace('\\', '/');
  }

  Path load(String stored) {
    return project.resolve(stored);
  }
}
