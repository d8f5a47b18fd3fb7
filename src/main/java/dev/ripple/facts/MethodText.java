package dev.ripple.facts;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Gathers what is said about a method besides its signature: for its callers the annotations that
 * javac knows and whether an annotation element has a default; for bridges to it all that they
 * copy.
 */
final class MethodText extends MethodVisitor {

  /** Gets what was gathered. */
  interface Done {
    /**
     * Called at the end of the method.
     *
     * @param annotations what callers see
     * @param attributes what bridges copy
     * @param hasDefault whether an annotation element has a default
     */
    void accept(String annotations, String attributes, boolean hasDefault);
  }

  private final Done whenDone;
  private String annotations;
  private String attributes = "";
  private boolean hasDefault;

  MethodText(String annotations, Done whenDone) {
    super(Opcodes.ASM9);
    this.annotations = annotations;
    this.whenDone = whenDone;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return new AnnotationText(
        descriptor,
        text -> {
          if (JavacAnnotations.ON_MEMBERS.contains(descriptor)) {
            annotations += text;
          }
          attributes += kept(text, visible);
        });
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return new AnnotationText(
        descriptor, text -> attributes += " " + parameter + kept(text, visible));
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return new AnnotationText(
        descriptor, text -> attributes += " " + typeRef + typePath + kept(text, visible));
  }

  /** Where an annotation is kept depends on its retention (JVMS 4.7.16, 4.7.17). */
  private static String kept(String annotation, boolean visible) {
    return visible ? annotation : annotation + " invisible";
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    attributes += " " + name + access;
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    hasDefault = true;
    return FactCollector.IGNORED;
  }

  @Override
  public void visitEnd() {
    whenDone.accept(annotations, attributes, hasDefault);
  }
}
