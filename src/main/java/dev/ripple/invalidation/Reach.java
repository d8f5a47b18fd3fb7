package dev.ripple.invalidation;

import dev.ripple.model.Cause;
import dev.ripple.model.Lookup;

/**
 * That a change reached a unit.
 *
 * @param cause the first change found to do so
 * @param use whether any change did by a lookup that can show in the unit's own facts
 */
public record Reach(Cause cause, Lookup.Use use) {}
