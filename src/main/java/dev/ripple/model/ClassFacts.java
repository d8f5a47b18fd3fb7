package dev.ripple.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What one class says to other units, by name.
 *
 * @param name the class
 * @param supertypes its superclass and interfaces as its class file names them, without {@code
 *     java.lang.Object}
 * @param isPublic whether the class file is marked public, which decides who can import it
 * @param hashes for each name (a simple name of members or one of {@link FactName}) a 64-bit hash
 *     of all that the class declares under it
 */
public record ClassFacts(
    ClassName name, List<ClassName> supertypes, boolean isPublic, SortedMap<String, Long> hashes) {}
