package dev.ripple.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of a compilation unit between builds, except its lookups, which are asked by
 * name.
 *
 * @param source the source, absolute
 * @param stamp its stamp when the content was read
 * @param content fingerprint of the bytes that were compiled
 * @param tokens a hash of what of them javac can see: without comments; with the columns of tokens
 *     if there are problems, since those name columns
 * @param declarations see {@link UnitReport#declarations}
 * @param entered see {@link UnitReport#entered}
 * @param declares the top-level classes that it declares
 * @param constantReads see {@link UnitReport#constantReads}
 * @param effects see {@link UnitReport#effects}
 * @param products the files that it produced, absolute
 * @param problems warnings that it got
 */
public record UnitRecord(
    Path source,
    FileStamp stamp,
    Fingerprint content,
    long tokens,
    long declarations,
    long entered,
    List<ClassName> declares,
    Map<String, Set<String>> constantReads,
    OrderEffects effects,
    List<Path> products,
    List<Problem> problems) {

  /** The same unit with another stamp and content that javac sees no difference in. */
  public UnitRecord restamped(FileStamp newStamp, Fingerprint newContent) {
    return with(newStamp, newContent, products, problems);
  }

  /** The same unit with other products. */
  public UnitRecord withProducts(List<Path> newProducts) {
    return with(stamp, content, newProducts, problems);
  }

  /** The same unit with other warnings. */
  public UnitRecord withProblems(List<Problem> newProblems) {
    return with(stamp, content, products, newProblems);
  }

  private UnitRecord with(
      FileStamp newStamp,
      Fingerprint newContent,
      List<Path> newProducts,
      List<Problem> newProblems) {
    return new UnitRecord(
        source,
        newStamp,
        newContent,
        tokens,
        declarations,
        entered,
        declares,
        constantReads,
        effects,
        newProducts,
        newProblems);
  }
}
