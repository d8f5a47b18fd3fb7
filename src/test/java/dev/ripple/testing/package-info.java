/**
 * What tests share: projects in temporary directories that are compiled by Ripple, and the oracle
 * that compares each compile with a clean javac of the same tree.
 */
@NullMarked
package dev.ripple.testing;

import org.jspecify.annotations.NullMarked;
