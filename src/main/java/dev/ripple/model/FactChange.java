package dev.ripple.model;

/** One fact that is not what it was. */
public record FactChange(Scope where, String name, Cause.FactChanged.Change change) {}
