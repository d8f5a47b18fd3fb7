package dev.ripple.random;

/** What a {@link Node} is in a program, and what its name, type and value mean. */
enum Role {
  /** An entry of the class path: its name, {@code jar} or {@code classes}; its files are below. */
  ENTRY,
  /** A file: the unit's name, its package. */
  SOURCE,
  /** What is imported, as it is written. */
  IMPORT,
  /** A class of any kind: its simple name, the keyword that it is declared with. */
  TYPE,
  /** A modifier. */
  MODIFIER,
  /** An annotation as it is written. */
  ANNOTATION,
  /** A type variable with its bound as the type. */
  TYPE_PARAMETER,
  /** A component of a record. */
  COMPONENT,
  /** The superclass, or a superinterface of an interface. */
  EXTENDS,
  /** A superinterface of a class. */
  IMPLEMENTS,
  /** A permitted subtype. */
  PERMITS,
  /** A constant of an enum, with its arguments and class body as the value. */
  CONSTANT,
  /** A field with its initialiser as the value. */
  FIELD,
  /** A method; of an annotation element the value is its default. */
  METHOD,
  /** A constructor; a compact one has the type {@code compact}. */
  CONSTRUCTOR,
  /** An initialiser; the type is {@code static}, or nothing. */
  INITIALIZER,
  /** A parameter of a method or constructor. */
  PARAMETER,
  /** A type in a {@code throws} clause. */
  THROWS,
  /** The block of a method, constructor or initialiser. */
  BODY,
  /** A statement, with its text as the value. */
  STATEMENT;

  /** Whether it stands in the body of a class. */
  boolean isMember() {
    return this == TYPE
        || this == FIELD
        || this == METHOD
        || this == CONSTRUCTOR
        || this == INITIALIZER;
  }

  /** Whether the order of such nodes beside each other is a part of the program. */
  boolean isOrdered() {
    return isMember() || this == CONSTANT || this == COMPONENT || this == PARAMETER;
  }
}
