package dev.ripple.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What one class says to other units, by name.
 *
 * @param name the class
 * @param supertypes its superclass and interfaces as its class file names them, without {@code
 *     java.lang.Object}
 * @param arguments classes among the type arguments of its supertypes
 * @param isPublic whether every package can name the class
 * @param naming a hash of what else decides how the class can be named: deprecated, auxiliary
 * @param hashes for each name (a simple name of members or one of {@link FactName}) a 64-bit hash
 *     of all that the class declares under it
 * @param order hashes of the methods that may get bridges, as they are declared
 */
public record ClassFacts(
    ClassName name,
    List<ClassName> supertypes,
    List<ClassName> arguments,
    boolean isPublic,
    long naming,
    SortedMap<String, Long> hashes,
    List<Integer> order) {}
