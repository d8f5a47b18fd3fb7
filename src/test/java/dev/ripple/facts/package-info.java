/** What can be read out of single class files. */
@NullMarked
package dev.ripple.facts;

import org.jspecify.annotations.NullMarked;
