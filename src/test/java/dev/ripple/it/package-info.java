/**
 * Ripple inside real Maven builds: projects of {@code src/it} are copied, edited and built by
 * several versions of Maven, and each successful build is compared with a clean one of
 * maven-compiler-plugin.
 */
@NullMarked
package dev.ripple.it;

import org.jspecify.annotations.NullMarked;
