/**
 * Drives javac for one round and watches what it looks up. The only importer of {@code javax.tools}
 * and {@code com.sun.source}.
 */
@NullMarked
package dev.ripple.javac;

import org.jspecify.annotations.NullMarked;
