/** Checks what happens to the state of a project from outside of a single build. */
@NullMarked
package dev.ripple.store;

import org.jspecify.annotations.NullMarked;
