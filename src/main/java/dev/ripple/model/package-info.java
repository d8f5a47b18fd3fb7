/**
 * The vocabulary that every other package shares: plain, immutable values that could cross a
 * process boundary. Imports the JDK only.
 */
@NullMarked
package dev.ripple.model;

import org.jspecify.annotations.NullMarked;
