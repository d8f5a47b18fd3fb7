package dev.ripple.store;

import java.util.List;

/** The tables. Everything belongs to one execution; paths are relative to the project. */
final class Schema {

  static final List<String> STATEMENTS =
      List.of(
          // in_progress: outputs are being changed; found set, nothing of this execution is
          // believed.
          """
          CREATE TABLE execution (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, in_progress INTEGER NOT NULL,
            settings BLOB NOT NULL, problems BLOB NOT NULL, implicit_units BLOB NOT NULL,
            other_products BLOB NOT NULL, source_is_newer BLOB NOT NULL)
          """,
          """
          CREATE TABLE unit (
            id INTEGER PRIMARY KEY, execution INTEGER NOT NULL, path TEXT NOT NULL,
            size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
            content BLOB NOT NULL, tokens INTEGER NOT NULL, declarations INTEGER NOT NULL,
            entered INTEGER NOT NULL, declares BLOB NOT NULL, constant_reads BLOB NOT NULL, effects BLOB NOT NULL,
            products BLOB NOT NULL, problems BLOB NOT NULL, lookups BLOB NOT NULL, UNIQUE (execution, path))
          """,
          // content_hash: 0 for the execution's own classes.
          """
          CREATE TABLE class (
            execution INTEGER NOT NULL, name TEXT NOT NULL, content_hash INTEGER NOT NULL, facts BLOB NOT NULL,
            PRIMARY KEY (execution, name)) WITHOUT ROWID
          """,
          // is_argument: not a supertype, but among the type arguments of one.
          """
          CREATE TABLE subtype (
            execution INTEGER NOT NULL, super TEXT NOT NULL, is_argument INTEGER NOT NULL, sub TEXT NOT NULL,
            PRIMARY KEY (execution, super, is_argument, sub)) WITHOUT ROWID
          """,
          """
          CREATE TABLE lookup (
            execution INTEGER NOT NULL, key INTEGER NOT NULL, units BLOB NOT NULL,
            PRIMARY KEY (execution, key)) WITHOUT ROWID
          """,
          """
          CREATE TABLE class_path (
            execution INTEGER NOT NULL, position INTEGER NOT NULL, path TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (execution, position))
          """,
          """
          CREATE TABLE build (
            id INTEGER PRIMARY KEY, execution INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL,
            compiled INTEGER NOT NULL, total INTEGER NOT NULL, millis INTEGER NOT NULL, rounds BLOB NOT NULL)
          """,
          // earlier: checksums of what was written before, the newest first.
          """
          CREATE TABLE written (
            execution INTEGER NOT NULL, path TEXT NOT NULL, checksum INTEGER NOT NULL, earlier TEXT NOT NULL,
            PRIMARY KEY (execution, path)) WITHOUT ROWID
          """);

  private Schema() {}
}
