package dev.ripple.fingerprint;

import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;

/**
 * A source as it is now.
 *
 * @param raw its stamp before it was read
 * @param stamp the same, if it can be trusted
 * @param tokens a hash of what javac can see of it, with or without columns
 */
public record SourceState(FileStamp raw, FileStamp stamp, Fingerprint content, long tokens) {}
