/**
 * Puts what was produced where it belongs: only files whose bytes differ are written, what nothing
 * produces any more is deleted, and nothing outside the request's own directories is touched.
 */
@NullMarked
package dev.ripple.output;

import org.jspecify.annotations.NullMarked;
