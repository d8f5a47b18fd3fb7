package dev.ripple.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The one difference between class files that a comparison ignores: javac gives the constructor of
 * an anonymous class the parameter names of the superclass's constructor if it has its source at
 * hand, and {@code arg0}, {@code arg1} otherwise.
 */
public final class SyntheticParameterNames {

  private static final int API = Opcodes.ASM9;

  private SyntheticParameterNames() {}

  /** Whether two class files differ in nothing but those names. */
  public static boolean onlyDifference(byte[] one, byte[] other) {
    return Arrays.equals(normalized(one), normalized(other));
  }

  /** Whether a class file has such names at all. */
  public static boolean occurIn(byte[] classFile) {
    ClassWriter unchanged = new ClassWriter(0);
    new ClassReader(classFile).accept(unchanged, 0);
    return !Arrays.equals(unchanged.toByteArray(), normalized(classFile));
  }

  private static byte[] normalized(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new Normalizer(writer), 0);
    return writer.toByteArray();
  }

  private static final class Normalizer extends ClassVisitor {

    private String name = "";
    private boolean anonymous;

    Normalizer(ClassVisitor next) {
      super(API, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaces) {
      name = className;
      super.visit(version, access, className, signature, superName, interfaces);
    }

    // ASM visits the InnerClasses attribute before the methods.
    @Override
    public void visitInnerClass(
        String inner, @Nullable String outer, @Nullable String simpleName, int access) {
      anonymous |= inner.equals(name) && simpleName == null;
      super.visitInnerClass(inner, outer, simpleName, access);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String methodName,
        String descriptor,
        @Nullable String signature,
        String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, methodName, descriptor, signature, exceptions);
      return anonymous && methodName.equals("<init>")
          ? new Constructor(next, Type.getArgumentsAndReturnSizes(descriptor) >> 2)
          : next;
    }
  }

  private static final class Constructor extends MethodVisitor {

    private final int firstLocal;
    private int parameter;

    Constructor(MethodVisitor next, int firstLocal) {
      super(API, next);
      this.firstLocal = firstLocal;
    }

    @Override
    public void visitParameter(@Nullable String name, int access) {
      super.visitParameter("p" + parameter++, access);
    }

    @Override
    public void visitLocalVariable(
        String name,
        String descriptor,
        @Nullable String signature,
        Label start,
        Label end,
        int index) {
      boolean isParameter = 0 < index && index < firstLocal;
      super.visitLocalVariable(
          isParameter ? "p" + index : name, descriptor, signature, start, end, index);
    }
  }
}
