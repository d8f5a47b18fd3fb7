/**
 * Tests of what Maven sees: goals get their parameters from the testing harness, the extension gets
 * models made by hand, and descriptors are compared with those of maven-compiler-plugin.
 */
@NullMarked
package dev.ripple.plugin;

import org.jspecify.annotations.NullMarked;
