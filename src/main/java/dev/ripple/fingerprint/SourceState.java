package dev.ripple.fingerprint;

import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;

/**
 * A source as it is now.
 *
 * @param raw its stamp before it was read
 * @param stamp the same, if it can be trusted
 */
public record SourceState(FileStamp raw, FileStamp stamp, Fingerprint content, long tokens) {}
