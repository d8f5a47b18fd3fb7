/**
 * The compile worker: a JVM of its own, with flags and warm code for javac, that runs the engine
 * for one build or for one after the other. {@link dev.ripple.worker.Executor} decides where a
 * request is compiled; {@link dev.ripple.worker.WorkerServer} is the program that the other JVM
 * runs. The two talk in {@link dev.ripple.worker.Message}s over a Unix-domain socket that only its
 * user can open.
 */
@NullMarked
package dev.ripple.worker;

import org.jspecify.annotations.NullMarked;
