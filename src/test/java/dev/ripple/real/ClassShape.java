package dev.ripple.real;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What tools that know dependencies of classes see of one: which classes it refers to, and what it
 * declares that is not private. Names of classes are internal ones (JVMS 4.2.1).
 *
 * @param unit the path of its source, from its package and its SourceFile attribute
 * @param supertypes its superclass and interfaces
 * @param references all classes that its constant pool, its descriptors or its signatures name
 * @param accessible those of them that its supertypes and its members name which are not private
 * @param names the simple names in its constant pool: members that it uses, and the classes above
 * @param api for each name what it declares under it that is not private; under its own simple name
 *     what it says about itself
 */
record ClassShape(
    String unit,
    List<String> supertypes,
    Set<String> references,
    Set<String> accessible,
    Set<String> names,
    Map<String, String> api) {

  private static final int CLASS = 7;
  private static final int NAME_AND_TYPE = 12;
  private static final Pattern IN_SIGNATURE = Pattern.compile("L([\\w$/]+)");

  static ClassShape of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    Collector collector = new Collector(reader.getClassName());
    reader.accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    Set<String> references = new HashSet<>(collector.accessible);
    references.addAll(collector.hidden);
    Set<String> names = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item == 0) {
        continue; // The second half of a long or double.
      }
      int tag = classFile[item - 1];
      if (tag == CLASS) {
        String name = reader.readUTF8(item, buffer);
        addAll(name.startsWith("[") ? name : "L" + name, references);
      } else if (tag == NAME_AND_TYPE) {
        names.add(reader.readUTF8(item, buffer));
        addAll(reader.readUTF8(item + 2, buffer), references);
      }
    }
    references.forEach(name -> names.add(simpleName(name)));
    Map<String, String> api = new TreeMap<>();
    collector.declared.forEach((name, texts) -> api.put(name, sorted(texts)));
    return new ClassShape(
        collector.unit,
        List.copyOf(collector.supertypes),
        references,
        Set.copyOf(collector.accessible),
        names,
        api);
  }

  /** The names under which two versions of a class say different things. */
  static Set<String> modified(@Nullable ClassShape before, @Nullable ClassShape after) {
    Map<String, String> then = before == null ? Map.of() : before.api;
    Map<String, String> now = after == null ? Map.of() : after.api;
    Set<String> modified = new HashSet<>(then.keySet());
    modified.addAll(now.keySet());
    modified.removeIf(name -> then.containsKey(name) && then.get(name).equals(now.get(name)));
    return modified;
  }

  private static String sorted(List<String> texts) {
    texts.sort(null);
    return String.join("\n", texts);
  }

  private static String simpleName(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  private static void addAll(@Nullable String signature, Set<String> references) {
    if (signature != null) {
      Matcher matcher = IN_SIGNATURE.matcher(signature);
      while (matcher.find()) {
        references.add(matcher.group(1));
      }
    }
  }

  private static final class Collector extends ClassVisitor {

    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final Set<String> accessible = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<String> supertypes = new ArrayList<>();
    private final Map<String, List<String>> declared = new TreeMap<>();
    private final String internalName;
    private final String self;
    private String unit;

    Collector(String internalName) {
      super(Opcodes.ASM9);
      this.internalName = internalName;
      this.self = simpleName(internalName);
      this.unit = internalName.replaceFirst("\\$.*", "") + ".java";
    }

    private void add(String name, Object... text) {
      declared.computeIfAbsent(name, n -> new ArrayList<>()).add(Arrays.deepToString(text));
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaces) {
      supertypes.add(superName);
      supertypes.addAll(Arrays.asList(interfaces));
      accessible.addAll(supertypes);
      addAll(signature, accessible);
      add(self, access, signature, supertypes);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
      unit = internalName.substring(0, internalName.lastIndexOf('/') + 1) + source;
    }

    @Override
    public void visitInnerClass(
        String name, @Nullable String outerName, @Nullable String innerName, int access) {
      if (name.equals(internalName)) {
        add(self, access, outerName);
      }
    }

    @Override
    public void visitPermittedSubclass(String permittedSubclass) {
      add(self, permittedSubclass);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      addAll(descriptor, (access & HIDDEN) == 0 ? accessible : hidden);
      addAll(signature, (access & HIDDEN) == 0 ? accessible : hidden);
      if ((access & HIDDEN) == 0) {
        add(name, access, descriptor, signature, value);
      }
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      addAll(descriptor, (access & HIDDEN) == 0 ? accessible : hidden);
      addAll(signature, (access & HIDDEN) == 0 ? accessible : hidden);
      if ((access & HIDDEN) == 0) {
        if (exceptions != null) {
          accessible.addAll(Arrays.asList(exceptions));
        }
        add(name, access, descriptor, signature, exceptions);
      }
      return null;
    }
  }
}
