package dev.ripple.model;

import java.time.Duration;
import java.time.Instant;

/**
 * One line of an execution's history.
 *
 * @param at when the build ended
 * @param reason what made it compile, as the log said it
 * @param compiled how many units it compiled, each counted once
 * @param total how many units there were
 * @param duration wall time
 */
public record BuildRecord(Instant at, String reason, int compiled, int total, Duration duration) {}
