package dev.ripple.facts;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file consists of, without the code itself.
 *
 * @param declared the class, its interfaces and members; of a module its name and directives
 * @param used what else it names: annotations, and what its code refers to
 */
record ClassParts(Set<String> declared, Set<String> used) {

  private static final int API = Opcodes.ASM9;

  /**
   * Takes a class file apart.
   *
   * @throws FactExtractor.UnreadableClassException if this is no class file that can be understood
   */
  static ClassParts of(byte[] classFile) {
    Collector collector = new Collector(new ClassParts(new TreeSet<>(), new TreeSet<>()));
    try {
      new ClassReader(classFile)
          .accept(collector, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FactExtractor.UnreadableClassException(e);
    }
    return collector.parts;
  }

  private void declare(String part) {
    declared.add(part);
  }

  private @Nullable AnnotationVisitor annotated(String descriptor) {
    used.add("@" + descriptor);
    return null;
  }

  private static final class Collector extends ClassVisitor {

    private final ClassParts parts;

    Collector(ClassParts parts) {
      super(API);
      this.parts = parts;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaces) {
      parts.declare("name " + name);
      for (String implemented : interfaces == null ? new String[0] : interfaces) {
        parts.declare("interface " + implemented);
      }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return parts.annotated(descriptor);
    }

    @Override
    public FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      parts.declare("field " + name + " " + descriptor);
      return new FieldVisitor(API) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return parts.annotated(annotation);
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String[] exceptions) {
      parts.declare("method " + name + descriptor);
      return new Code(parts);
    }

    @Override
    public ModuleVisitor visitModule(String name, int access, @Nullable String version) {
      parts.declare("module " + name);
      parts.used.add("version " + version);
      return new Module(parts);
    }
  }

  private static final class Code extends MethodVisitor {

    private final ClassParts parts;

    Code(ClassParts parts) {
      super(API);
      this.parts = parts;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return parts.annotated(descriptor);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      parts.used.add(type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      parts.used.add(owner + "." + name);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      parts.used.add(owner + "." + name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      parts.used.add(bootstrap.getOwner() + "." + bootstrap.getName());
    }
  }

  private static final class Module extends ModuleVisitor {

    private final ClassParts parts;

    Module(ClassParts parts) {
      super(API);
      this.parts = parts;
    }

    @Override
    public void visitMainClass(String name) {
      parts.used.add("main class " + name);
    }

    @Override
    public void visitPackage(String name) {
      parts.used.add("package " + name);
    }

    @Override
    public void visitRequire(String module, int access, @Nullable String version) {
      parts.declare("directive requires " + module);
      parts.used.add("version of " + module + " " + version);
    }

    @Override
    public void visitExport(String name, int access, String... modules) {
      parts.declare("directive exports " + name);
    }

    @Override
    public void visitOpen(String name, int access, String... modules) {
      parts.declare("directive opens " + name);
    }

    @Override
    public void visitUse(String service) {
      parts.declare("directive uses " + service);
    }

    @Override
    public void visitProvide(String service, String... providers) {
      parts.declare("directive provides " + service);
    }
  }
}
