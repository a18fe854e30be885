package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {
    private final Posts posts = Manual.standard().posts();

    @ParameterizedTest
    @CsvSource({"La Paz, LAPAZ", "LAPAZ, LAPAZ", "N'DJAMENA, NDJAMENA", "ST. PETERSBURG, STPETERSBURG", "usosce, USOSCE"
    })
    void blanksCasePointsAndApostrophesDoNotCountInAName(String written, String name) {
        assertEquals(name, name(posts.byName(written)));
    }

    @Test
    void aNicknameLeadsToItsPostButIsNoName() {
        assertNull(posts.byName("SECSTATE"));
        assertEquals(List.of("STATE"), names(posts.byNickname("SECSTATE")));
        assertEquals(List.of("USUNNEWYORK"), names(posts.byNickname("USUN")));
        assertEquals(List.of("NEWDELHI"), names(posts.byNickname("Delhi")));
    }

    @Test
    void brusselsMayBeTheEmbassyOrTheMissionToTheEuropeanUnion() {
        assertTrue(posts.isAmbiguous("BRUSSELS"));
        assertFalse(posts.isAmbiguous("ASTANA"));
        assertEquals("BRUSSELS", posts.reference("BRUSSELS"));
    }

    @ParameterizedTest
    @CsvSource({
        "SECSTATE, STATE",
        "USUN, USUNNEWYORK",
        "USUN NEW YORK, USUNNEWYORK",
        "USEU, USEUBRUSSELS",
        "USOSCE, USOSCE",
        "Rio de Janeiro, RIODEJANEIRO",
        "EMBASSY VIENNA, VIENNA",
        "Nowhere City, NOWHERECITY",
    })
    void aReferenceIsKnownUnderThePostsName(String cited, String post) {
        assertEquals(post, posts.reference(cited));
    }

    @ParameterizedTest
    @CsvSource({
        "AMEMBASSY LA PAZ, LAPAZ",
        "SECSTATE WASHDC, STATE",
        "USINT HAVANA, HAVANA",
        "USMISSION UNVIE VIENNA, UNVIEVIENNA",
        "USMISSION USNATO, USNATO",
        "USUN NEW YORK, USUNNEWYORK",
        "IRAN RPO DUBAI, IRANRPODUBAI",
        "CIA WASHDC,",
    })
    void anAddressLeadsToItsPost(String address, @Nullable String post) {
        assertEquals(post, name(posts.byAddress(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "RIO DE JANEIRO 0123, 0, 14",
        "RIODEJANEIRO1238, 0, 12",
        "USUN NEW YORK 12, 0, 13",
        "USUN 12, 0, 4",
        "09 Tel  Aviv 404, 3, 9",
        "ST. PETERSBURG 7, 0, 14",
        "PORT-AU-PRINCE 7, 0, 14",
        "PARISIAN, 0, 0",
        "STATEMENT, 0, 0",
        "MR. SMITH, 0, 0",
    })
    void thePostAtAPlaceIsMeasured(String text, int start, int length) {
        assertEquals(length, posts.longestPrefix(text, start, text.length()));
    }

    @Test
    void aNameMayGoOnInTheNextLine() {
        String text = "NEW\n     DELHI 4012";
        assertEquals("NEWDELHI", name(posts.prefix(text, 0, text.length())));
    }

    @ParameterizedTest
    @CsvSource({
        "BRUSSQLS, BRUSSELS",
        "BUENOSQRES,",
        "BRUSSLS, BRUSSELS",
        "AMEMBASSYHANOI, HANOI",
        "EFTOSANAA, SANAA",
        "SECTION01OF03CAIRO, CAIRO",
        "MADIRD, MADRID",
        "XYZ,",
    })
    void aDamagedNameIsRepairedWhereOnePostAloneIsMeant(String damaged, @Nullable String post) {
        assertEquals(post, name(posts.repaired(damaged)));
    }

    @Test
    void thePrincipalPostOfASharedIndicatorComesFirst() {
        assertEquals(List.of("BERLIN", "DUSSELDORF"), names(posts.byIndicator("RUEHRL")));
    }

    @Test
    void aCodeOfTheNationalArchivesLeadsToItsPost() {
        assertEquals(List.of("NEWDELHI"), names(posts.byArchivesCode("NEWDE")));
    }

    @Test
    void everyNameIsItsSpacedNameWithoutBlanks() {
        for (Post post : posts.all()) {
            assertEquals(post.name(), post.spacedName().replace(" ", ""));
        }
    }

    private static @Nullable String name(@Nullable Post post) {
        return post == null ? null : post.name();
    }

    private static List<String> names(List<Post> posts) {
        return posts.stream().map(Post::name).toList();
    }
}
