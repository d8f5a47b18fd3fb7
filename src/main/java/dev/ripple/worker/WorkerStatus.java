package dev.ripple.worker;

/**
 * How a worker is.
 *
 * @param compiles how many requests it has compiled, or has begun to
 * @param isWorking whether it compiles right now
 * @param idleSeconds since when it has had nothing to do; 0 if it has
 * @param heapBytes memory that its heap takes from the system
 */
public record WorkerStatus(
    long processId, long compiles, boolean isWorking, long idleSeconds, long heapBytes) {}
