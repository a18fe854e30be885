package org.reftel.room.api;

import java.util.Locale;

/** What can go wrong with a request: the types of problem details (RFC 9457), each with its explanation. */
public enum ProblemKind {
    NOT_HELD(404, "Not held", "The archive has no telegram under this id. near lists those that may be meant."),
    NO_SUCH_PART(404, "No such part", "The telegram is held, but it has no paragraph or witness of this name."),
    NOT_IN_MANUAL(404, "Not known", "Neither the manual nor the archive knows this post or TAG."),
    NOTHING_HERE(404, "Nothing here", "No part of this interface answers under this address."),
    WRONG_METHOD(405, "Wrong method", "The address is right, but answers other methods; Allow names them."),
    FAULTY_QUERY(400, "Faulty query", "The query cannot be understood. offset says where, remedy what would be right."),
    FAULTY_PARAMETER(
            400, "Faulty parameter", "A parameter has a value that it cannot have; detail says which may stand."),
    WRONG_CURSOR(
            400,
            "Wrong cursor",
            "The cursor is damaged, or belongs to another query or order. Ask without one, and use the one in the answer."),
    NO_IMPORT(
            403,
            "No import",
            "This reading room takes nothing in: it was opened for reading, or for others than this machine."),
    FROM_ELSEWHERE(
            403,
            "From another site",
            "The request was sent by a page of another site. Only pages of this room, and programs, may change something."),
    OTHER_HOST(
            421,
            "Another host",
            "The request names a host that this room does not answer for: by itself it answers for this machine alone."),
    NOT_KEPT(404, "Not kept", "There is no reading list, no item or no saved search of this number."),
    NOT_ENTERED(
            409,
            "Not entered",
            "The correction does not fit the text, lies upon another one, or was revoked before; detail says which."),
    NO_SUCH_JOB(404, "No such import", "There is no import of this name, or it was forgotten behind many others."),
    NO_FILE(400, "No file", "An upload is multipart/form-data with at least one file in it."),
    TOO_LARGE(413, "Too large", "The request is larger than this room takes; docs/api.md has the limits."),
    TOO_MANY(429, "Too many requests", "This address asks faster than is allowed. Retry-After says when to go on."),
    BUSY(503, "Busy", "As much is being answered as the machine can bear. Retry-After says when to ask again."),
    TOOK_TOO_LONG(
            503,
            "Took too long",
            "The question was given up, since it took longer than a question may. Ask for less, or narrow it by date."),
    ARCHIVE_FAILED(
            500, "The archive cannot be read", "Something is wrong with the archive's files; detail says what to do."),
    FAILED(500, "The program failed", "Reftel itself failed at this request. Please report it.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The HTTP status that it is answered with. */
    public int status() {
        return status;
    }

    /** A few words, the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** What it means and what to do, a sentence or two. */
    public String explanation() {
        return explanation;
    }

    /** {@code faulty-query}: the name in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code /api#faulty-query}: where it is explained. */
    public String type() {
        return "/api#" + word();
    }
}
