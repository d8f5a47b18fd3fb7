package dev.ripple.facts;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Whose type variables the types of a method's parameters mention, or the bounds of its own. */
enum TypeVariables {
  NONE,
  /** Those that the method declares. */
  OF_METHOD,
  /** Those of its class, or of one around it. */
  OF_CLASS;

  /** Reads a method's signature (JVMS 4.7.9.1), if it has one. */
  static TypeVariables inParameters(@Nullable String signature) {
    if (signature == null) {
      return NONE;
    }
    Visitor visitor = new Visitor();
    new SignatureReader(signature).accept(visitor);
    return visitor.found;
  }

  private static final class Visitor extends SignatureVisitor {

    private final Set<String> ofMethod = new HashSet<>();
    // Bounds come before parameters.
    private boolean inParameters = true;
    private TypeVariables found = NONE;

    Visitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitFormalTypeParameter(String name) {
      ofMethod.add(name);
    }

    @Override
    public SignatureVisitor visitParameterType() {
      inParameters = true;
      return this;
    }

    @Override
    public SignatureVisitor visitReturnType() {
      inParameters = false;
      return this;
    }

    @Override
    public SignatureVisitor visitExceptionType() {
      inParameters = false;
      return this;
    }

    @Override
    public void visitTypeVariable(String name) {
      if (inParameters && !ofMethod.contains(name)) {
        found = OF_CLASS;
      } else if (inParameters && found == NONE) {
        found = OF_METHOD;
      }
    }
  }
}
