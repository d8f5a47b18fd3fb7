package dev.ripple.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * One line of an execution's history.
 *
 * @param at when the build ended
 * @param reason what made it compile, as the log said it
 * @param compiled how many units it compiled, each counted once
 * @param total how many units there were
 * @param duration wall time
 * @param rounds for each round the units that it compiled, each with its cause as the log tells it;
 *     without rounds that compiled everything, which the reason explains
 */
public record BuildRecord(
    Instant at,
    String reason,
    int compiled,
    int total,
    Duration duration,
    List<SortedMap<Path, String>> rounds) {}
