/**
 * Random programs and random edits of them, each compile judged by the oracle of the scenarios: a
 * model of small programs, generators of declarations and expressions over few names, edits, and
 * the reduction of whatever fails to a short scenario.
 */
@NullMarked
package dev.ripple.random;

import org.jspecify.annotations.NullMarked;
