/**
 * Ends builds before they are done, damages what they leave, gets in their way, and lets them meet:
 * the next build must be right all the same.
 */
@NullMarked
package dev.ripple.faults;

import org.jspecify.annotations.NullMarked;
