/**
 * Well-known libraries as input: their sources, which the build unpacks below {@code target/real},
 * are compiled, edited, and led from release to release.
 */
@NullMarked
package dev.ripple.real;

import org.jspecify.annotations.NullMarked;
