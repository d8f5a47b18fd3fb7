/**
 * Keeps the state of a project between builds in one SQLite database. Whatever is wrong with it
 * costs a full rebuild and never more. The only importer of {@code java.sql}.
 */
@NullMarked
package dev.ripple.store;

import org.jspecify.annotations.NullMarked;
