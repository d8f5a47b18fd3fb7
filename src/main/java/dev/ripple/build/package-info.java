/**
 * One compile from request to outcome: load the state, detect what changed, compile in rounds until
 * no changed fact meets a lookup any more, commit. {@link dev.ripple.build.Compilation} is the
 * place to begin reading.
 */
@NullMarked
package dev.ripple.build;

import org.jspecify.annotations.NullMarked;
