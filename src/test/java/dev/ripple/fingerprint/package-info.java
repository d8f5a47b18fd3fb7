/** Tests of what is known of files without a look into them. */
@NullMarked
package dev.ripple.fingerprint;

import org.jspecify.annotations.NullMarked;
