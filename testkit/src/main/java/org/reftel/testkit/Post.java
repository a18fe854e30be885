package org.reftel.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A post that invented telegrams come from and go to. Names and indicators are facts of the network; what is said under
 * them is not.
 *
 * @param name as a class line spells it
 * @param plad as an address spells it
 * @param indicator routing indicator
 * @param geo TAGS code of its country
 * @param display as publishers name the origin: {@code Embassy Astana}
 */
record Post(String name, String plad, String indicator, String geo, String display) {
    static final Post STATE = new Post("STATE", "SECSTATE WASHDC", "RUEHC", "US", "Secretary of State");

    /** Posts, the busiest first. */
    static final List<Post> ALL = read("""
            E MADRID RUEHMD SP
            E PARIS RUEHFR FR
            E MOSCOW RUEHMO RS
            E BRASILIA RUEHBR BR
            E ISLAMABAD RUEHIL PK
            E LONDON RUEHLO UK
            E KABUL RUEHBUL AF
            E BEIJING RUEHBJ CH
            E RIYADH RUEHRH SA
            E ANKARA RUEHAK TU
            E BAGHDAD RUEHGB IZ
            E LA_PAZ RUEHLP BL
            E TEL_AVIV RUEHTV IS
            E SANAA RUEHYN YM
            E CARACAS RUEHCV VE
            E ABU_DHABI RUEHAD AE
            E BUENOS_AIRES RUEHBU AR
            E BOGOTA RUEHBO CO
            E TRIPOLI RUEHTRO LY
            E RABAT RUEHRB MO
            E BRUSSELS RUEHBS BE
            E SEOUL RUEHUL KS
            C RIO_DE_JANEIRO RUEHRI BR
            E MEXICO RUEHME MX
            E ALGIERS RUEHAS AG
            E ROME RUEHRO IT
            E RANGOON RUEHGO BM
            E KUWAIT RUEHKU KU
            E CAIRO RUEHEG EG
            E WARSAW RUEHWR PL
            M USNATO RUEHNO NATO
            E NAIROBI RUEHNR KE
            E DAMASCUS RUEHDM SY
            E STOCKHOLM RUEHSM SW
            E SAN_SALVADOR RUEHSN ES
            E PRETORIA RUEHSA SF
            E DOHA RUEHDO QA
            E TUNIS RUEHTU TS
            E OSLO RUEHNY NO
            E NEW_DELHI RUEHNE IN
            C MUNICH RUEHMZ GM
            C SAO_PAULO RUEHSO BR
            E OTTAWA RUEHOT CA
            E ASTANA RUEHTA KZ
            E ABUJA RUEHUJA NI
            E ZAGREB RUEHVB HR
            E MANAGUA RUEHMU NU
            C ISTANBUL RUEHIT TU
            E BEIRUT RUEHLB LE
            E VIENNA RUEHVI AU
            E SANTIAGO RUEHSG CI
            E MUSCAT RUEHMS MU
            E KAMPALA RUEHKM UG
            C DUBAI RUEHDE AE
            E DAKAR RUEHDK SG
            C CASABLANCA RUEHCL MO
            E AMMAN RUEHAM JO
            E SOFIA RUEHSF BU
            C SHANGHAI RUEHGH CH
            E PORT_AU_PRINCE RUEHPU HA
            C LAGOS RUEHOS NI
            E KUALA_LUMPUR RUEHKL MY
            E KHARTOUM RUEHKH SU
            C CAPE_TOWN RUEHTN SF
            E BANGKOK RUEHBK TH
            E BAMAKO RUEHBP ML
            E ADDIS_ABABA RUEHDS ET
            E THE_HAGUE RUEHTC NL
            E SINGAPORE RUEHGP SN
            E PRAGUE RUEHPG EZ
            E LISBON RUEHLI PO
            E LIMA RUEHPE PE
            C HAMBURG RUEHAG GM
            E TOKYO RUEHKO JA
            """);

    /** Addressees that are no post. */
    static final List<Post> OTHERS = List.of(
            other("RUEKJCS", "SECDEF WASHDC"),
            other("RHEHNSC", "NSC WASHDC"),
            other("RUEAIIA", "CIA WASHDC"),
            other("RHEFDIA", "DIA WASHINGTON DC"),
            other("RHMFISS", "CDR USCENTCOM MACDILL AFB FL"),
            other("RUEATRS", "DEPT OF TREASURY WASHINGTON DC"),
            other("RUCPDOC", "DEPT OF COMMERCE WASHDC"),
            other("RHEBAAA", "DEPT OF ENERGY WASHINGTON DC"),
            other("RUEKJCS", "JOINT STAFF WASHDC"),
            other("RHHMUNA", "CDR USPACOM HONOLULU HI"),
            other("RUEHZL", "EUROPEAN POLITICAL COLLECTIVE"),
            other("RUCNMEM", "EU MEMBER STATES COLLECTIVE"),
            other("RUCNCIS", "CIS COLLECTIVE"),
            other("RUEHZM", "GULF COOPERATION COUNCIL COLLECTIVE"),
            other("RUEHGG", "UN SECURITY COUNCIL COLLECTIVE"));

    /** A post, busy ones oftener. */
    static Post busy(Chance chance) {
        int count = ALL.size();
        return ALL.get(Math.min(chance.below(count), chance.below(count)));
    }

    /** The post as it stands in an id: {@code LAPAZ}. */
    String key() {
        return name.replace(" ", "");
    }

    /** First six characters of the name, blanks dropped, as National Archives numbers have it. */
    String sixLetters() {
        return name.substring(0, Math.min(6, name.length())).strip();
    }

    private static Post other(String indicator, String plad) {
        return new Post(plad, plad, indicator, "", plad);
    }

    private static List<Post> read(String table) {
        List<Post> posts = new ArrayList<>();
        for (String row : table.lines().toList()) {
            String[] cells = row.split(" ");
            String name = cells[1].replace('_', ' ');
            String kind = switch (cells[0]) {
                case "E" -> "AMEMBASSY ";
                case "C" -> "AMCONSUL ";
                default -> "USMISSION ";
            };
            String display = switch (cells[0]) {
                case "E" -> "Embassy ";
                case "C" -> "Consulate ";
                default -> "Mission ";
            };
            posts.add(new Post(name, kind + name, cells[2], cells[3], display + titleCase(name)));
        }
        return List.copyOf(posts);
    }

    private static String titleCase(String name) {
        StringBuilder title = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || name.charAt(i - 1) == ' ';
            title.append(first ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return title.toString();
    }
}
