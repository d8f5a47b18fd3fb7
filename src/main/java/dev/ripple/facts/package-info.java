/**
 * Turns a class file into the facts that it states to other compilation units. Own classes and
 * those of the class path go through the same code. The only importer of ASM.
 */
@NullMarked
package dev.ripple.facts;

import org.jspecify.annotations.NullMarked;
