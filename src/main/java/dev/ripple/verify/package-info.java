/**
 * Holds what builds left in a module's output directories against a clean build of the same
 * sources, made beside them by the same engine, and gathers what is needed to reproduce a
 * difference. It changes nothing of what it looks at.
 */
@NullMarked
package dev.ripple.verify;

import org.jspecify.annotations.NullMarked;
