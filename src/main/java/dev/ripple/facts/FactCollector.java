package dev.ripple.facts;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_ANNOTATION;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_VARARGS;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import dev.ripple.model.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Collects, for each name, a canonical text of what the class declares under it. Order within a
 * name never matters to javac's other compilation units, so the texts are sorted before they are
 * hashed.
 */
final class FactCollector extends ClassVisitor {

  private static final int ACCESS = ACC_PUBLIC | ACC_PROTECTED | ACC_PRIVATE;
  private static final int METHOD_FLAGS = ACC_STATIC | ACC_ABSTRACT | ACC_VARARGS;
  private static final int FIELD_FLAGS = ACC_STATIC | ACC_FINAL | ACC_ENUM;
  private static final int TYPE_FLAGS =
      ACCESS | ACC_STATIC | ACC_FINAL | ACC_ABSTRACT | ACC_INTERFACE | ACC_ENUM | ACC_ANNOTATION;

  private static final Set<String> OF_OBJECT =
      Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");
  private static final Set<String> INTERRUPTION =
      Set.of("java/lang/InterruptedException", "java/lang/Exception", "java/lang/Throwable");

  private final TreeMap<String, List<String>> texts = new TreeMap<>();
  private String internalName = "";
  private final TreeMap<String, Set<Integer>> membership = new TreeMap<>();
  private int flags;
  private @Nullable String signature;
  private List<String> supertypes = List.of();
  private String headerEnd = "";
  private String naming = "";
  private boolean isSealed;
  private boolean isNested;
  private final List<Integer> order = new ArrayList<>();
  private int bridges;
  private boolean addressable = true;

  FactCollector() {
    super(Opcodes.ASM9);
  }

  Optional<ClassFacts> facts() {
    if (!addressable) {
      return Optional.empty();
    }
    if ((flags & ACC_FINAL) != 0 || isSealed) {
      add(FactName.EXTENSION, (flags & ACC_FINAL) + " " + isSealed);
    }
    if ((flags & (ACC_ABSTRACT | ACC_INTERFACE)) == ACC_ABSTRACT) {
      add(FactName.INSTANCE, "abstract");
    }
    if (isNested && (flags & ACC_STATIC) == 0) {
      add(FactName.INNER, "");
    }
    // A nested class is no fact of its package; who names it asks for its header. Class files
    // repeat
    // its modifiers wherever they mention it (JVMS 4.7.6).
    add(
        FactName.HEADER,
        (isNested ? flags : flags & ~(ACCESS | ACC_FINAL | ACC_ABSTRACT))
            + " "
            + ClassSignature.typeParameters(signature)
            + headerEnd
            + (isNested ? naming : ""));
    if (!isNested) {
      addAccess(FactName.HEADER, "", flags);
    }
    addSupertypes();
    membership.forEach(this::addMembership);
    SortedMap<String, Long> hashes = new TreeMap<>();
    texts.forEach(
        (name, lines) -> {
          lines.sort(null);
          hashes.put(name, Hash64.of(String.join("\n", lines)));
        });
    return Optional.of(
        new ClassFacts(
            ClassName.ofInternal(internalName),
            supertypes.stream()
                .filter(s -> !s.equals("java/lang/Object"))
                .map(ClassName::ofInternal)
                .toList(),
            ClassSignature.arguments(signature),
            (flags & ACC_PUBLIC) != 0,
            Hash64.of(naming),
            hashes,
            order));
  }

  private void addSupertypes() {
    List<String> withArguments = ClassSignature.supertypes(signature, supertypes);
    boolean isInterface = (flags & ACC_INTERFACE) != 0;
    for (int i = 0; i < supertypes.size(); i++) {
      if (!supertypes.get(i).equals("java/lang/Object")) {
        add(
            FactName.supertype(ClassName.ofInternal(supertypes.get(i)), isInterface),
            withArguments.get(i));
      }
    }
  }

  int bridges() {
    return bridges;
  }

  private void add(String name, String text) {
    texts.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
  }

  private void addAccess(String fact, String descriptor, int access) {
    if ((access & ACC_PUBLIC) == 0) {
      add(FactName.access(fact), descriptor + " access " + (access & ACCESS));
    }
  }

  private void addMembership(String fact, Set<Integer> kinds) {
    add(
        fact,
        "methods " + kinds.stream().map(kind -> kind & ACC_STATIC).distinct().sorted().toList());
    if (kinds.stream().noneMatch(kind -> (kind & ACC_PUBLIC) != 0)) {
      add(FactName.access(fact), "access " + kinds);
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    this.internalName = name;
    this.flags = access & TYPE_FLAGS;
    this.signature = signature;
    this.naming = deprecated(access);
    this.supertypes = new ArrayList<>();
    if (superName != null) {
      supertypes.add(superName);
    }
    if (interfaces != null) {
      supertypes.addAll(Arrays.asList(interfaces));
    }
    addressable = (access & ACC_SYNTHETIC) == 0;
    if ("java/lang/Record".equals(superName)) {
      add(FactName.CASES, "record"); // A pattern can take it apart, also without components.
    }
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    // A class in a file of another name is an auxiliary one; where it is used from elsewhere javac
    // warns, and names the file.
    String simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
    if (source != null && simpleName.indexOf('$') < 0 && !source.equals(simpleName + ".java")) {
      naming += " auxiliary in " + source;
    }
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
    // An EnclosingMethod attribute: a local or anonymous class (JVMS 4.7.7).
    addressable = false;
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if (name.equals(internalName)) {
      if (outerName == null || innerName == null) {
        addressable = false;
      }
      flags = access & TYPE_FLAGS;
      headerEnd += " in " + outerName;
      isNested = true;
    } else if (internalName.equals(outerName)
        && innerName != null
        && (access & (ACC_SYNTHETIC | ACC_PRIVATE)) == 0) {
      add(innerName, "type " + (access & TYPE_FLAGS));
    }
  }

  @Override
  public void visitPermittedSubclass(String permittedSubclass) {
    isSealed = true;
    add(FactName.CASES, "permits " + permittedSubclass);
    add(FactName.permits(ClassName.ofInternal(permittedSubclass)), "");
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    // The order of the components is the meaning of a record pattern (JLS 14.30.1).
    int position = texts.getOrDefault(FactName.CASES, List.of()).size();
    add(
        FactName.CASES,
        String.format("component %05d %s %s %s", position, name, descriptor, signature));
    return new RecordComponentVisitor(Opcodes.ASM9) {};
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    boolean isAnnotation = (flags & ACC_ANNOTATION) != 0;
    if (isAnnotation && JavacAnnotations.ON_ANNOTATIONS.contains(descriptor)) {
      return new AnnotationText(descriptor, text -> add(FactName.HEADER, text));
    }
    if (isAnnotation && JavacAnnotations.ON_CONTAINERS.contains(descriptor)) {
      return new AnnotationText(descriptor, text -> add(FactName.CONTAINER, text));
    }
    return descriptor.equals(JavacAnnotations.DEPRECATED)
        ? new AnnotationText(descriptor, text -> naming += text)
        : IGNORED;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & ACC_SYNTHETIC) != 0) {
      return null;
    }
    if ((access & ACC_PRIVATE) != 0) {
      // Hides an inherited field of that name (JLS 8.3), whatever it is.
      add(name, "private field");
      return null;
    }
    if ((access & ACC_ENUM) != 0) {
      add(FactName.CASES, "constant " + name);
    }
    String constant =
        value == null ? "" : " = " + value.getClass().getSimpleName() + " " + exact(value);
    String text = "field " + (access & FIELD_FLAGS) + " " + descriptor + " " + signature + constant;
    return new FieldVisitor(Opcodes.ASM9) {
      private String annotations = deprecated(access);

      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return JavacAnnotations.ON_MEMBERS.contains(annotation)
            ? new AnnotationText(annotation, a -> annotations += a)
            : IGNORED;
      }

      @Override
      public void visitEnd() {
        add(name, text + annotations);
        addAccess(name, "", access);
      }
    };
  }

  /**
   * A text that tells apart what {@code ==} does not: {@code 0.0} and {@code -0.0}, and the kinds
   * of NaN.
   */
  static String exact(Object constant) {
    if (constant instanceof Double d) {
      return Long.toHexString(Double.doubleToRawLongBits(d));
    }
    if (constant instanceof Float f) {
      return Integer.toHexString(Float.floatToRawIntBits(f));
    }
    return constant.toString();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
    if ((access & Opcodes.ACC_BRIDGE) != 0) {
      bridges++;
    }
    // Bridges follow from what the supertypes say, which is looked up as well.
    if ((access & ACC_SYNTHETIC) != 0 || name.equals("<clinit>")) {
      return null;
    }
    // A private method is neither inherited nor does it win or block an overload resolution
    // (javac's Resolve.selectBest): what other units may see of it is one fact.
    if ((access & ACC_PRIVATE) != 0) {
      if ((access & ACC_STATIC) == 0 && !name.equals(FactName.INIT)) {
        add(FactName.PRIVATE, name + descriptor + signature);
      }
      return null;
    }
    // In their order, which javac hands on to bridges and to constructors of anonymous classes.
    String[] thrown = exceptions == null ? new String[0] : exceptions;
    String text =
        name
            + " "
            + (access & METHOD_FLAGS)
            + " "
            + descriptor
            + " "
            + signature
            + " "
            + Arrays.toString(thrown);
    return new MethodText(
        deprecated(access),
        (annotations, attributes, hasDefault) -> {
          addMethod(access, name, descriptor, signature, text + annotations, attributes);
          if ((flags & ACC_ANNOTATION) != 0 && (access & ACC_ABSTRACT) != 0 && !hasDefault) {
            add(FactName.required(name), "");
          }
          if ((access & ACC_FINAL) != 0) {
            add(FactName.finalMethods(name, arity(descriptor)), descriptor);
          }
          if (name.equals("close") && descriptor.startsWith("()")) {
            add(FactName.CLOSE, Boolean.toString(mayBeInterrupted(thrown, signature)));
          }
        });
  }

  /** Whether a method that throws these may throw an InterruptedException (JLS 11.2.3). */
  private static boolean mayBeInterrupted(String[] thrown, @Nullable String signature) {
    return !Collections.disjoint(List.of(thrown), INTERRUPTION)
        || signature != null && signature.contains("^T");
  }

  private void addMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String text,
      String attributes) {
    int arity = arity(descriptor);
    boolean isOfInnerClass = name.equals(FactName.INIT) && isNested && (flags & ACC_STATIC) == 0;
    TypeVariables variables = TypeVariables.inParameters(signature);
    String methods =
        // Constructors of inner classes have parameters that no call gives (JLS 8.8.9, JVMS 4.7.9).
        isOfInnerClass
            ? FactName.anyCall(name)
            : inherited(
                access,
                FactName.methods(
                    name,
                    arity,
                    descriptor.substring(0, descriptor.indexOf(')') + 1),
                    variables != TypeVariables.NONE,
                    (access & ACC_VARARGS) != 0));
    add(methods, text);
    addAccess(methods, descriptor, access);
    if (name.equals(FactName.INIT)) {
      return;
    }
    // Whether a class inherits any method of the name: then calls of it search no class around it.
    membership
        .computeIfAbsent(inherited(access, FactName.anyCall(name)), n -> new TreeSet<>())
        .add(access & (ACCESS | ACC_STATIC));
    if ((access & ACC_STATIC) != 0) {
      return;
    }
    String overridable = FactName.overriding(name, arity);
    if (!attributes.isEmpty()) {
      add(FactName.attributes(overridable), descriptor + attributes);
    }
    order.add((name + descriptor).hashCode());
    if ((access & ACC_ABSTRACT) != 0 && !isOfObject(name + descriptor)) {
      add(FactName.ABSTRACT, (access & ACCESS) + text);
    }
    if ((flags & (ACC_PUBLIC | ACC_INTERFACE)) == 0
        && (access & (ACC_PUBLIC | ACC_FINAL | ACC_ABSTRACT)) == ACC_PUBLIC) {
      // Bridges come in the order of what they bridge.
      add(FactName.BRIDGED, String.format("%05d %s%s", order.size(), text, attributes));
    }
    if (variables == TypeVariables.OF_CLASS) {
      add(FactName.generic(overridable), (access & ACCESS) + text);
    }
  }

  private String inherited(int access, String methods) {
    return (flags & ACC_INTERFACE) != 0 && (access & ACC_STATIC) != 0
        ? FactName.ofInterface(methods)
        : methods;
  }

  /** What every object has, an interface only says once more (JLS 9.2, 9.8). */
  private boolean isOfObject(String nameAndDescriptor) {
    return (flags & ACC_INTERFACE) != 0 && OF_OBJECT.contains(nameAndDescriptor);
  }

  private static int arity(String descriptor) {
    return Type.getArgumentTypes(descriptor).length;
  }

  private static String deprecated(int access) {
    // ASM turns the Deprecated attribute (JVMS 4.7.15) into a flag; javadoc's @deprecated tag sets
    // it, too.
    return (access & Opcodes.ACC_DEPRECATED) != 0 ? " deprecated" : "";
  }

  static final AnnotationVisitor IGNORED = new AnnotationVisitor(Opcodes.ASM9) {};
}
