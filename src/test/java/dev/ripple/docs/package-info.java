/** Checks that README and the pages below {@code docs} speak of what there is. */
@NullMarked
package dev.ripple.docs;

import org.jspecify.annotations.NullMarked;
