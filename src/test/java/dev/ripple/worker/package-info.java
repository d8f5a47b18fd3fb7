/** Tests of the compile worker: what it says and hears, and what happens when it dies. */
@NullMarked
package dev.ripple.worker;

import org.jspecify.annotations.NullMarked;
