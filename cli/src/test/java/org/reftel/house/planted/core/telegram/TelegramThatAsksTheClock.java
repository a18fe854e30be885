package org.reftel.house.planted.core.telegram;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Planted: what the core answers depends on the day. */
public final class TelegramThatAsksTheClock {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
