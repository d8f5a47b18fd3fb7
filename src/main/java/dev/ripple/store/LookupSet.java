package dev.ripple.store;

import dev.ripple.model.Lookup;
import dev.ripple.model.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lookups that can be asked for one by one.
 *
 * @param keys see {@link LookupKeys#key}
 */
public record LookupSet(Set<Long> keys) {

  public static LookupSet of(Collection<Lookup> lookups) {
    return new LookupSet(
        lookups.stream()
            .map(lookup -> LookupKeys.key(lookup.scope(), lookup.name()))
            .collect(Collectors.toSet()));
  }

  /** Whether it has the lookup of a name in a scope, or one that shares its key. */
  public boolean has(Scope scope, String name) {
    return keys.contains(LookupKeys.key(scope, name));
  }
}
