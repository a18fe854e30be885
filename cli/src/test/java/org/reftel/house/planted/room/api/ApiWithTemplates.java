package org.reftel.house.planted.room.api;

import gg.jte.TemplateEngine;

/** Planted: the API sets pages. */
public record ApiWithTemplates(TemplateEngine engine) {}
