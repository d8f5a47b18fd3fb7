/** What a verification finds, and what it must not take for a difference. */
@NullMarked
package dev.ripple.verify;

import org.jspecify.annotations.NullMarked;
