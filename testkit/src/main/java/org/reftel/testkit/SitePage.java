package org.reftel.testkit;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A page of a site that published telegrams in 2010: much around them, their lines as character references. */
final class SitePage {
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String SURROUNDINGS = surroundings();

    private SitePage() {}

    /** The page of a telegram, whose text has come to be {@code body}. */
    static String of(InventedTelegram telegram, String body) {
        Truth truth = telegram.truth();
        StringBuilder page = new StringBuilder(SURROUNDINGS.length() + body.length() * 2);
        page.append(SURROUNDINGS);
        page.append("<table class='cable'>\n<tr>\n<th>Reference ID</th>\n<th>Created</th>\n<th>Released</th>\n");
        page.append("<th>Classification</th>\n<th>Origin</th>\n</tr>\n<tr>\n");
        cell(page, "/telegram/" + truth.year() + "/" + truth.id() + ".html", truth.id());
        cell(page, "/date/" + truth.year() + ".html", CREATED.format(truth.sent()));
        cell(page, "/released/2010-12.html", "2010-12-0" + (truth.number() % 9 + 1) + " 21:09");
        cell(page, "/classification/1.html", classification(truth));
        cell(page, "/origin/2.html", origin(truth));
        page.append("</tr>\n</table>\n<code><pre>");
        lines(page, telegram.header(), false);
        page.append("</pre></code>\n<code><pre>");
        lines(page, body, true);
        page.append("</pre></code>\n</div>\n</div>\n</body>\n</html>\n");
        return page.toString();
    }

    /** As publishers name the origin: {@code Embassy Astana}. */
    static String origin(Truth truth) {
        if (truth.post().equals(Post.STATE.name())) {
            return Post.STATE.display();
        }
        for (Post post : Post.ALL) {
            if (post.name().equals(truth.post())) {
                return post.display();
            }
        }
        return truth.post();
    }

    /** As publishers state it: {@code CONFIDENTIAL//NOFORN}. */
    static String classification(Truth truth) {
        if (truth.captions().contains("NOFORN")) {
            return truth.classification() + "//NOFORN";
        }
        boolean sensitive = truth.captions().contains("SENSITIVE");
        return sensitive ? "UNCLASSIFIED//FOR OFFICIAL USE ONLY" : truth.classification();
    }

    private static void cell(StringBuilder page, String link, String text) {
        page.append("<td>\n<a href='").append(link).append("'>").append(text).append("</a>\n</td>\n");
    }

    private static void lines(StringBuilder page, String text, boolean anchors) {
        int paragraph = 1;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (lineStart && anchors && c >= '1' && c <= '9' && numberEnds(text, i)) {
                page.append("<a id='par")
                        .append(paragraph)
                        .append("' href='#par")
                        .append(paragraph)
                        .append("'>¶</a>");
                paragraph++;
            }
            lineStart = c == '\n';
            switch (c) {
                case '\n' -> page.append("&#x000A;");
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                default -> page.append(c);
            }
        }
    }

    private static boolean numberEnds(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.startsWith(". ", end);
    }

    /** Head, style, navigation and explanations: some 38 KB before the telegram begins, as on such sites. */
    private static String surroundings() {
        StringBuilder top = new StringBuilder(42_000);
        top.append("<?xml version='1.0' encoding='utf-8' ?>\n<!DOCTYPE html>\n<html lang='en'>\n<head>\n");
        top.append("<title>Telegram Viewer</title>\n<link href='/style/page.css' rel='stylesheet' />\n");
        top.append("</head>\n<body>\n<div class='main'>\n<div class='browse'>\n<h3>Browse by creation date</h3>\n");
        for (int year = 1966; year <= 2010; year++) {
            for (int month = 1; month <= (year < 2002 ? 1 : 12); month++) {
                String name = year + "/" + TelegramWriter.pad(month, 2);
                top.append("<a href='/date/")
                        .append(name)
                        .append("_0.html' class='sort'>")
                        .append(name);
                top.append("</a>\n");
            }
        }
        top.append("<h3>Browse by origin</h3>\n");
        for (Post post : Post.ALL) {
            top.append("<a href='/origin/").append(post.key()).append("_0.html' class='sort'>");
            top.append(post.display()).append("</a>\n");
        }
        top.append("<h3>Browse by subject</h3>\n");
        Chance chance = new Chance(2010);
        while (top.length() < 36_000) {
            String tag = Vocabulary.name(chance).toUpperCase(Locale.ROOT);
            top.append("<a href='/tag/").append(tag).append("_0.html' title='").append(tag);
            top.append("' class='sort'>").append(tag).append("</a>\n");
        }
        top.append("</div>\n<div class='pane big'>\n<h3>How to read this page</h3>\n<ul>\n");
        top.append("<li>The box on top gives number, date, classification and origin.</li>\n");
        top.append("<li>The middle box holds the addresses; the bottom box the text.</li>\n</ul>\n");
        return top.toString();
    }
}
