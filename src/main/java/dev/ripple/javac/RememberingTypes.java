package dev.ripple.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Scope.CompoundScope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Javac's relations between types, which remember what is no supertype of what (ADR 16). Javac asks
 * time and again for the supertype of a type that belongs to some class ({@code Types.asSuper}),
 * and goes each time through all paths upwards, of which there are far more than classes where
 * interfaces inherit from each other in several ways. Once all classes are entered, hierarchies
 * stay as they are, and what was no supertype is none for good. And when it looks for the methods
 * that a class gets from its interfaces, it goes through those of each as often as there are paths
 * to it, to keep each method once; here it goes through each interface once.
 *
 * <p>Not remembered is what may still change its answer: local classes, which javac enters on its
 * way; classes that are missing or damaged, and all that inherit from them, for javac can come back
 * to such a class and then tell of it.
 *
 * <p>This extends a class of javac's inside: see {@link JavacInside} for where it can be used.
 */
final class RememberingTypes extends Types implements TaskListener {

  /** The classes that are no supertypes of each class, both as they are declared. */
  private final Map<Symbol, Set<Symbol>> strangers = new IdentityHashMap<>();

  /** The members of each class and of its supertypes, in javac's order, but each once. */
  private final Map<Symbol, CompoundScope> closures = new IdentityHashMap<>();

  /** Whether javac is about to go through the members of a class, and to keep each once. */
  private boolean isGathering;

  /** Whether all classes are entered. */
  private boolean isSettled;

  /** Whether javac has entered others since. */
  private boolean isUnsettled;

  private RememberingTypes(Context context) {
    super(context);
    MultiTaskListener.instance(context).add(this);
  }

  /** A new javac's context that has these instead of its own. */
  static Context context() {
    Context context = new Context();
    context.put(typesKey, (Context.Factory<Types>) RememberingTypes::new);
    return context;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      isSettled = !isUnsettled; // Processors are done as well.
    }
  }

  /**
   * A source that javac comes upon is not entered yet, and some of its classes will not be soon.
   */
  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE && isSettled) {
      isSettled = false;
      isUnsettled = true;
      strangers.clear();
      closures.clear();
    }
  }

  @Override
  public @Nullable Type asSuper(Type type, Symbol symbol) {
    if (!isSettled || !type.hasTag(TypeTag.CLASS) || type.tsym == symbol || type.isCompound()) {
      return super.asSuper(type, symbol);
    }
    if (areStrangers(type, symbol)) {
      return null;
    }
    Type found = super.asSuper(type, symbol);
    if (found == null && areForGood(type, symbol)) {
      strangers
          .computeIfAbsent(
              type.tsym, unknown -> Collections.newSetFromMap(new IdentityHashMap<>(8)))
          .add(symbol);
    }
    return found;
  }

  private boolean areStrangers(Type type, Symbol symbol) {
    Set<Symbol> known = strangers.get(type.tsym);
    return known != null && known.contains(symbol);
  }

  /** Javac has just asked the same of all supertypes, so that they are known if they can be. */
  private boolean areForGood(Type type, Symbol symbol) {
    if (!isSound(type.tsym) || !isSound(symbol)) {
      return false;
    }
    Type superclass = supertype(type);
    if (!superclass.hasTag(TypeTag.NONE) && !areStrangers(superclass, symbol)) {
      return false;
    }
    if ((symbol.flags() & Flags.INTERFACE) != 0) {
      for (Type inherited : interfaces(type)) {
        if (!areStrangers(inherited, symbol)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public List<MethodSymbol> interfaceCandidates(Type site, MethodSymbol method) {
    isGathering = isSettled;
    try {
      return super.interfaceCandidates(site, method);
    } finally {
      isGathering = false;
    }
  }

  @Override
  public CompoundScope membersClosure(Type site, boolean skipInterface) {
    CompoundScope closure = super.membersClosure(site, skipInterface);
    boolean isGathered = isGathering && !skipInterface;
    isGathering = false;
    if (!isGathered || !site.hasTag(TypeTag.CLASS) || site.isCompound() || !isSound(site.tsym)) {
      return closure;
    }
    return closures.computeIfAbsent(site.tsym, unknown -> eachOnce(site));
  }

  private CompoundScope eachOnce(Type site) {
    Set<Symbol> classes = new LinkedHashSet<>();
    addWithSupertypes(site, classes);
    List<Scope> members = List.nil();
    for (Symbol type : classes) {
      members = members.prepend(type.members());
    }
    CompoundScope closure = new CompoundScope(site.tsym);
    members.forEach(closure::prependSubScope);
    return closure;
  }

  /** In the order of javac's {@code MembersClosureCache}: interfaces from the last one on. */
  private void addWithSupertypes(Type type, Set<Symbol> classes) {
    if (type.hasTag(TypeTag.CLASS) && classes.add(type.tsym)) {
      addWithSupertypes(supertype(type), classes);
      interfaces(type).reverse().forEach(inherited -> addWithSupertypes(inherited, classes));
    }
  }

  private static boolean isSound(Symbol symbol) {
    return symbol.type.hasTag(TypeTag.CLASS) && !symbol.isDirectlyOrIndirectlyLocal();
  }
}
