package org.vestka.translation.piece;

/** What is translated. */
public enum PieceKind {
    /** A writer's letter, typed. */
    LETTER,
    /** A prisoner's answer, on scanned paper. */
    ANSWER
}
