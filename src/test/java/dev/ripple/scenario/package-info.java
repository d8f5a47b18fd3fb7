/**
 * What a change compiles, and that the result is right: one test a change, named after it and
 * grouped by what changes, with the exact units of each round.
 */
@NullMarked
package dev.ripple.scenario;

import org.jspecify.annotations.NullMarked;
