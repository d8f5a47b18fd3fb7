/**
 * Finds out what changed: sources, class path and settings, each with a quick check first and the
 * content as the truth.
 */
@NullMarked
package dev.ripple.fingerprint;

import org.jspecify.annotations.NullMarked;
