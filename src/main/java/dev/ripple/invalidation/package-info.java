/**
 * The rules of the game, and nothing else: which facts differ, and whose lookups they meet. No I/O;
 * what is stored is asked through {@link dev.ripple.invalidation.LookupIndex}.
 */
@NullMarked
package dev.ripple.invalidation;

import org.jspecify.annotations.NullMarked;
