/**
 * Measures whole builds of well-known libraries by Ripple and by maven-compiler-plugin: {@code mvn
 * -Pbenchmark verify}.
 */
@NullMarked
package dev.ripple.benchmark;

import org.jspecify.annotations.NullMarked;
