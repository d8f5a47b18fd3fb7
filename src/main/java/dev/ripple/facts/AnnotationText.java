package dev.ripple.facts;

import java.lang.reflect.Array;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** Writes an annotation with all its values as one line of text. */
final class AnnotationText extends AnnotationVisitor {

  private final StringBuilder text = new StringBuilder(" @");
  private final Consumer<String> whenDone;

  AnnotationText(String descriptor, Consumer<String> whenDone) {
    super(Opcodes.ASM9);
    this.whenDone = whenDone;
    text.append(descriptor).append('(');
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    text.append(name).append('=').append(value.getClass().getSimpleName()).append(' ');
    if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        text.append(FactCollector.exact(Array.get(value, i))).append(' ');
      }
    } else {
      text.append(FactCollector.exact(value)).append(' ');
    }
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    text.append(name).append('=').append(descriptor).append(value).append(' ');
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    return new AnnotationText(
        descriptor, nested -> text.append(name).append('=').append(nested).append(' '));
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    return new AnnotationText(
        "[]", values -> text.append(name).append('=').append(values).append(' '));
  }

  @Override
  public void visitEnd() {
    whenDone.accept(text.append(')').toString());
  }
}
