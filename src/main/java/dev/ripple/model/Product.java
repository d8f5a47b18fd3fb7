package dev.ripple.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a compilation produced.
 *
 * @param target where it belongs, absolute
 * @param unit the source that it was produced from, if the producer said so
 * @param content its bytes
 */
public record Product(Path target, Optional<Path> unit, byte[] content) {}
