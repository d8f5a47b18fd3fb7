package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.UnitReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What javac made of one round.
 *
 * @param success whether there were no errors
 * @param problems all that it said, in its order
 * @param products all files that it produced, none if there were errors
 * @param reports for each unit of the round what was learned about it; empty without success
 * @param implicit sources that javac took from the source path although nobody asked it to compile
 *     them
 * @param onlySyntaxErrors whether the errors are such that javac would not have looked at other
 *     units either
 * @param declares for each unit that could be parsed its top-level classes
 * @param declarations for each unit that could be parsed the hash of its declarations, errors or
 *     not
 * @param read the classes of other units that javac read
 * @param slices how many javacs each compiled a part of the round
 */
public record RoundResult(
    boolean success,
    List<Problem> problems,
    List<Product> products,
    Map<Path, UnitReport> reports,
    List<Path> implicit,
    boolean onlySyntaxErrors,
    Map<Path, Long> declarations,
    Map<Path, Set<ClassName>> declares,
    Set<ClassName> read,
    int slices) {}
