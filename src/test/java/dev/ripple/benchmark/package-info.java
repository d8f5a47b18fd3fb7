/**
 * Measures whole builds of libraries and of generated projects by Ripple and by others: {@code mvn
 * -Pbenchmark verify}. A {@link dev.ripple.benchmark.Benchmark} lets each {@link
 * dev.ripple.benchmark.Compiler} build each {@link dev.ripple.benchmark.Input} in each {@link
 * dev.ripple.benchmark.Scenario}.
 */
@NullMarked
package dev.ripple.benchmark;

import org.jspecify.annotations.NullMarked;
