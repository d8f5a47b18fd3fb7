package dev.ripple.facts;

import dev.ripple.model.ClassFacts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Reads the facts out of class files. */
public final class FactExtractor {

  private FactExtractor() {}

  /**
   * The facts that a class file states, or nothing if no other unit can refer to its class: a
   * local, anonymous or synthetic one.
   *
   * @throws UnreadableClassException if this is no class file that can be understood
   */
  public static Optional<ClassFacts> extract(byte[] classFile) {
    return read(classFile).facts();
  }

  /**
   * What a class file says.
   *
   * @param facts what it says to other units, if they can refer to its class
   * @param bridges how many methods it has that javac made to bridge others
   */
  public record ClassFile(Optional<ClassFacts> facts, int bridges) {}

  /**
   * Reads a class file.
   *
   * @throws UnreadableClassException if this is no class file that can be understood
   */
  public static ClassFile read(byte[] classFile) {
    FactCollector collector = new FactCollector();
    try {
      new ClassReader(classFile).accept(collector, ClassReader.SKIP_CODE);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnreadableClassException(e);
    }
    return new ClassFile(collector.facts(), collector.bridges());
  }

  /** Whether annotations may name a class or what is in it, unless it cannot be read. */
  public static boolean isAnnotationOrEnum(byte[] classFile) {
    try {
      int access = new ClassReader(classFile).getAccess();
      return (access & (Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM)) != 0;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return true;
    }
  }

  /** Whether a class file has annotations, or a text that looks as if it had. */
  public static boolean mayHaveAnnotations(byte[] classFile) {
    return new String(classFile, StandardCharsets.ISO_8859_1).contains("Annotations");
  }

  /** The name of the source file that a class file says it was compiled from (JVMS 4.7.10). */
  public static Optional<String> sourceFile(byte[] classFile) {
    AtomicReference<@Nullable String> found = new AtomicReference<>();
    try {
      new ClassReader(classFile)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitSource(@Nullable String source, @Nullable String debug) {
                  found.set(source);
                }
              },
              ClassReader.SKIP_CODE);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.get());
  }

  /**
   * The same class file, saying that it was compiled from a source file of that name (JVMS 4.7.10),
   * even if it does not say from which.
   */
  public static byte[] withSourceFile(byte[] classFile, String name) {
    try {
      ClassReader reader = new ClassReader(classFile);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                int version,
                int access,
                String className,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
              super.visit(version, access, className, signature, superName, interfaces);
              super.visitSource(name, null);
            }

            @Override
            public void visitSource(@Nullable String source, @Nullable String debug) {
              // It has its name.
            }
          },
          0);
      return writer.toByteArray();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnreadableClassException(e);
    }
  }

  /** Something that should be a class file is none, or of a format yet unknown. */
  public static final class UnreadableClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableClassException(RuntimeException cause) {
      super("not a class file that can be read: " + cause.getMessage(), cause);
    }
  }
}
