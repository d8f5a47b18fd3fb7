package dev.ripple.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

class EnhancementTest {

  private static final byte[] COMPILED = type("A", EnhancementTest::plainMethod);

  @Test
  void a_tool_adds_a_member() {
    isEnhanced(
        type(
            "A",
            type -> {
              plainMethod(type);
              type.visitField(Opcodes.ACC_PRIVATE, "$f", "I", null, null);
            }));
  }

  @Test
  void a_tool_adds_an_annotation() {
    isEnhanced(
        type(
            "A",
            type -> {
              type.visitAnnotation("Ltool/Done;", true);
              plainMethod(type);
            }));
  }

  @Test
  void a_tool_lets_a_method_call_it() {
    isEnhanced(
        type(
            "A",
            type ->
                method(
                    type,
                    code ->
                        code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, "tool/Runtime", "note", "()V", false))));
  }

  @Test
  void other_code_that_uses_nothing_new_is_nothing_that_a_tool_makes() {
    isNot(
        "has other code, and nothing that a tool left",
        type("A", type -> method(type, code -> code.visitInsn(Opcodes.NOP))));
  }

  @Test
  void a_member_that_is_gone() {
    isNot("lacks the method f()V", type("A", type -> {}));
  }

  @Test
  void a_class_of_another_name() {
    isNot("lacks the name A", type("B", EnhancementTest::plainMethod));
  }

  @Test
  void something_that_is_no_class_file() {
    isNot("cannot be read as a class file", new byte[] {1, 2, 3});
    isNot("cannot be read as a class file", new byte[0]);
  }

  @Test
  void a_module_that_gets_a_main_class_and_one_that_loses_a_directive() {
    byte[] compiled = module(module -> module.visitExport("p", 0));

    assertEquals(
        Optional.empty(),
        Enhancement.whyNot(
            compiled,
            module(
                module -> {
                  module.visitMainClass("p/Main");
                  module.visitExport("p", 0);
                })));
    assertEquals(
        Optional.of("lacks the directive exports p"),
        Enhancement.whyNot(compiled, module(module -> {})));
  }

  private static void isEnhanced(byte[] found) {
    assertEquals(Optional.empty(), Enhancement.whyNot(COMPILED, found));
  }

  private static void isNot(String reason, byte[] found) {
    assertEquals(Optional.of(reason), Enhancement.whyNot(COMPILED, found));
  }

  private static void plainMethod(ClassWriter type) {
    method(type, code -> {});
  }

  private static void method(ClassWriter type, Consumer<MethodVisitor> body) {
    MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "f", "()V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
  }

  private static byte[] type(String name, Consumer<ClassWriter> content) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    content.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static byte[] module(Consumer<ModuleVisitor> content) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule("m", 0, null);
    content.accept(module);
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
