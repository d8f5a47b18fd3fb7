/**
 * The face that Ripple shows to Maven, and the only package that imports it: goals that freeze
 * their parameters into a request and report its outcome, and the extension that moves executions
 * of maven-compiler-plugin to them.
 */
@NullMarked
package dev.ripple.plugin;

import org.jspecify.annotations.NullMarked;
