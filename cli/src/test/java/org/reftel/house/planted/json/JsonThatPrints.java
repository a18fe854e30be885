package org.reftel.house.planted.json;

/** Planted: something other than the command line prints. */
public final class JsonThatPrints {
    void print() {
        System.out.println();
    }
}
