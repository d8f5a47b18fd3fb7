package dev.ripple.facts;

import dev.ripple.model.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The parts of the signature of a class (JVMS 4.7.9.1): type parameters, then supertypes. */
final class ClassSignature {

  private ClassSignature() {}

  /** The type parameters with their bounds, or nothing for a class without. */
  static String typeParameters(@Nullable String signature) {
    return signature == null || signature.charAt(0) != '<'
        ? ""
        : signature.substring(0, typeEnd(signature, 0));
  }

  /**
   * Each supertype with its type arguments.
   *
   * @param erased the supertypes without, in the same order
   */
  static List<String> supertypes(@Nullable String signature, List<String> erased) {
    if (signature == null) {
      return erased;
    }
    List<String> found = new ArrayList<>();
    int start = typeParameters(signature).length();
    while (start < signature.length()) {
      int end = start;
      while (signature.charAt(end) != ';') {
        end = signature.charAt(end) == '<' ? typeEnd(signature, end) : end + 1;
      }
      found.add(signature.substring(start, end + 1));
      start = end + 1;
    }
    return found;
  }

  /** The classes among the type arguments of supertypes, at any depth. */
  static List<ClassName> arguments(@Nullable String signature) {
    Set<ClassName> found = new TreeSet<>();
    if (signature != null) {
      new SignatureReader(signature).accept(new Arguments(found, false));
    }
    return List.copyOf(found);
  }

  private static final class Arguments extends SignatureVisitor {

    private static final SignatureVisitor BOUND = new SignatureVisitor(Opcodes.ASM9) {};

    private final Set<ClassName> found;
    private final boolean isArgument;
    private String name = "";

    Arguments(Set<ClassName> found, boolean isArgument) {
      super(Opcodes.ASM9);
      this.found = found;
      this.isArgument = isArgument;
    }

    @Override
    public SignatureVisitor visitClassBound() {
      return BOUND;
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
      return BOUND;
    }

    @Override
    public void visitClassType(String internalName) {
      name = internalName;
    }

    @Override
    public void visitInnerClassType(String simpleName) {
      name += "$" + simpleName;
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      return new Arguments(found, true);
    }

    @Override
    public void visitEnd() {
      if (isArgument) {
        found.add(ClassName.ofInternal(name));
      }
    }
  }

  /** Where what begins with an angle bracket ends. */
  private static int typeEnd(String signature, int start) {
    int depth = 0;
    int i = start;
    do {
      char c = signature.charAt(i++);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    } while (depth > 0);
    return i;
  }
}
