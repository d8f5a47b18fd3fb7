/** What the options of a request mean. */
@NullMarked
package dev.ripple.build;

import org.jspecify.annotations.NullMarked;
