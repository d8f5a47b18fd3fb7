package dev.ripple.benchmark;

/**
 * What was set out to be reached.
 *
 * @param compiler by whom
 * @param ratio to maven-compiler-plugin 3, at most
 * @param reference what that did in the time that counts
 */
record Aim(Compiler compiler, double ratio, Scenario reference) {}
