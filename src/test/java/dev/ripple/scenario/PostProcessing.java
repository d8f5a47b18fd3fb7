package dev.ripple.scenario;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What tools do to class files after the compile. */
final class PostProcessing {

  private PostProcessing() {}

  /** Adds a field that only the tool knows about. */
  static byte[] addField(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                visitField(
                    Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE, "$enhanced", "Z", null, null);
                super.visitEnd();
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Says that the class was compiled from a source in another language. */
  static byte[] ofKotlin(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitSource(String source, String debug) {
                super.visitSource(source.replace(".java", ".kt"), debug);
              }
            },
            0);
    return writer.toByteArray();
  }
}
