/** One javac and several have to come to the same. */
@NullMarked
package dev.ripple.javac;

import org.jspecify.annotations.NullMarked;
