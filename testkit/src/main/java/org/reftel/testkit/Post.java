package org.reftel.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** The further posts of a whole network, in no order. */
    private static final List<Post> FURTHER = read("""
            C PONTA_DELGADA RUEHPD PO
            E CONAKRY RUEHRY GV
            C GUANGZHOU RUEHGZ CH
            E PANAMA RUEHZP PM
            C RECIFE RUEHRG BR
            E GUATEMALA RUEHGT GT
            C VLADIVOSTOK RUEHVK RS
            E BANJUL RUEHJL GA
            M UNESCO_PARIS_FR RUEHFRE FR
            C NUEVO_LAREDO RUEHNL MX
            C NAHA RUEHNH JA
            E PORT_MORESBY RUEHPB PP
            E PORT_OF_SPAIN RUEHSP TD
            M ALMATY RUEHAST KZ
            E ABIDJAN RUEHAB IV
            E QUITO RUEHQT EC
            E MASERU RUEHMR LT
            E MAPUTO RUEHTO MZ
            C VANCOUVER RUEHVC CA
            C LAHORE RUEHLH PK
            E YEREVAN RUEHYE AM
            E TIRANA RUEHTI AL
            E HELSINKI RUEHHE FI
            E MBABANE RUEHMB WZ
            C HAMILTON RUEHHT BD
            E LUANDA RUEHLU AO
            C EDINBURGH RUEHED UK
            E BANDAR_SERI_BEGAWAN RUEHBD BX
            E WELLINGTON RUEHWL NZ
            M FSC_CHARLESTON RUEHFSC US
            C KOLKATA RUEHCI IN
            E PORT_LOUIS RUEHPL MP
            E YAOUNDE RUEHYD CM
            M PARIS_FR RUEHFRE FR
            M CD_GENEVA RUEHGVC SZ
            E PRAIA RUEHPA CV
            E TBILISI RUEHSI GG
            M UN_ROME RUEHRN IT
            E LIBREVILLE RUEHLC GB
            C SHENYANG RUEHSH CH
            C CALGARY RUEHGA CA
            C CHENGDU RUEHCN CH
            E KIEV RUEHKV UP
            E SAN_JOSE RUEHSJ CS
            E LJUBLJANA RUEHLJ SI
            C CURACAO RUEHAO NA
            C CIUDAD_JUAREZ RUEHCD MX
            M KIRKUK RUEHKUK IZ
            E DILI RUEHDT TT
            E GRENADA RUEHGR GJ
            E GEORGETOWN RUEHGE GY
            E KOROR RUEHKR PS
            E MALABO RUEHMA EK
            C MERIDA RUEHRD MX
            E ULAANBAATAR RUEHUM MG
            E BAKU RUEHKB AJ
            E BUCHAREST RUEHBM RO
            C TIJUANA RUEHTM MX
            C KARACHI RUEHKP PK
            E NDJAMENA RUEHNJ CD
            C PESHAWAR RUEHPW PK
            E DUSHANBE RUEHDBU TI
            C DURBAN RUEHDU SF
            C TORONTO RUEHON CA
            E BELMOPAN RUEHBE BH
            M UNVIE RUEHUNV AU
            E MAJURO RUEHMJ RM
            E DHAKA RUEHKA BG
            C QUEBEC RUEHQU CA
            C MELBOURNE RUEHBN AS
            C OSAKA_KOBE RUEHOK JA
            E DJIBOUTI RUEHDJ DJ
            E CANBERRA RUEHBY AS
            E VIENTIANE RUEHVN LA
            C YEKATERINBURG RUEHYG RS
            C MONTERREY RUEHMC MX
            E BISHKEK RUEHEK KG
            E KYIV RUEHKV UP
            E ASMARA RUEHAE ER
            M WASHDC RUEHC US
            C BELFAST RUEHBL UK
            E KATHMANDU RUEHKT NP
            E NIAMEY RUEHNM NG
            E KIGALI RUEHLGB RW
            C ADANA RUEHDA TU
            E MANILA RUEHML RP
            E NASSAU RUEHBH BF
            C CHIANG_MAI RUEHCHI TH
            E ASUNCION RUEHAC PA
            C MILAN RUEHMIL IT
            E WINDHOEK RUEHWD WA
            M AIT_TAIPEI RUEHIN TW
            C FUKUOKA RUEHFK JA
            E CHISINAU RUEHCH MD
            E REYKJAVIK RUEHRK IC
            E TALLINN RUEHTL EN
            M USTR_GENEVA RUEHGV SZ
            E BUJUMBURA RUEHJB BY
            E PARAMARIBO RUEHPO NS
            E PRISTINA RUEHPS KV
            E LILONGWE RUEHLG MI
            M RPO_DUBAI RUEHDIR AE
            E BUDAPEST RUEHUP HU
            E KOLONIA RUEHKN FM
            E APIA RUEHAP WS
            C AUCKLAND RUEHNZ NZ
            E PHNOM_PENH RUEHPF CB
            E NICOSIA RUEHNC CY
            E SARAJEVO RUEHVJ BK
            C MONTREAL RUEHMT CA
            M UNVIE_VIENNA RUEHUNV AU
            C HO_CHI_MINH_CITY RUEHHM VM
            C SURABAYA RUEHJS ID
            C FRANKFURT RUEHFT GM
            E SANTO_DOMINGO RUEHDG DR
            E VILNIUS RUEHVL LH
            C CHENNAI RUEHCG IN
            M USOSCE RUEHVEN AU
            C JEDDAH RUEHJI SA
            C JOHANNESBURG RUEHJO SF
            C NAPLES RUEHNP IT
            E MONROVIA RUEHMV LI
            C DUSSELDORF RUEHRL GM
            E ASHGABAT RUEHAH TX
            E BRATISLAVA RUEHSL LO
            E SKOPJE RUEHSQ MK
            M BASRAH RUEHBC IZ
            E KINSHASA RUEHKI CG
            M MOSUL RUEHMOS IZ
            E RIGA RUEHRA LG
            E MONTEVIDEO RUEHMN UY
            M USEU_BRUSSELS RUEHBS BE
            E BELGRADE RUEHBW SR
            E ATHENS RUEHTH GR
            E TEGUCIGALPA RUEHTG HO
            M IRAN_RPO_DUBAI RUEHDIR AE
            E GABORONE RUEHOR BC
            E COPENHAGEN RUEHCP DA
            E MINSK RUEHSK BO
            C MATAMOROS RUEHRS MX
            C HERMOSILLO RUEHHO MX
            C MARSEILLE RUEHMRE FR
            E MANAMA RUEHMK BA
            E TASHKENT RUEHNT UZ
            E NOUAKCHOTT RUEHNK MR
            C THESSALONIKI RUEHIK GR
            C SYDNEY RUEHDN AS
            E ACCRA RUEHAR GH
            C HONG_KONG RUEHHK HK
            E VALLETTA RUEHVT MT
            E SUVA RUEHSV FJ
            M HAVANA RUEHUB CU
            C MUMBAI RUEHBI IN
            C ST_PETERSBURG RUEHLN RS
            C DHAHRAN RUEHDH SA
            C GUADALAJARA RUEHGD MX
            C NOGALES RUEHNG MX
            E LOME RUEHPC TO
            E KINGSTON RUEHKG JM
            C SAPPORO RUEHKSO JA
            E BERLIN RUEHRL GM
            C LEIPZIG RUEHLZ GM
            C STRASBOURG RUEHSR FR
            M USUN_NEW_YORK RUCNDT US
            E JAKARTA RUEHJA ID
            E COTONOU RUEHCO BN
            E DUBLIN RUEHDL EI
            E HANOI RUEHHI VM
            C GUAYAQUIL RUEHGL EC
            M TAIPEI RUEHIN TW
            E ANTANANARIVO RUEHAN MA
            C FLORENCE RUEHFL IT
            C HALIFAX RUEHHA CA
            E BRIDGETOWN RUEHWN BB
            E DAR_ES_SALAAM RUEHDR TZ
            E HARARE RUEHSB ZI
            C KRAKOW RUEHKW PL
            C PERTH RUEHPT AS
            E OUAGADOUGOU RUEHOU UV
            E FREETOWN RUEHFN SL
            E BANGUI RUEHGI CT
            M HILLAH RUEHIHL IZ
            E PODGORICA RUEHPOD MW
            E LUXEMBOURG RUEHLE LU
            C AMSTERDAM RUEHTC NL
            C BARCELONA RUEHLA SP
            E BERN RUEHSW SZ
            E COLOMBO RUEHLM CE
            C NAGOYA RUEHNAG JA
            E LUSAKA RUEHLS ZA
            E VATICAN RUEHROV VT
            E BRAZZAVILLE RUEHBZ CF
            C HYDERABAD RUEHNEH IN
            M GENEVA RUEHGV SZ
            """);

    /** Some 270 posts, the busiest first. */
    static final List<Post> NETWORK =
            Stream.concat(ALL.stream(), FURTHER.stream()).toList();

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

    /** A post of the whole network: the busiest sends some three telegrams of a hundred, the quietest one of a million. */
    static Post ofNetwork(Chance chance) {
        int count = NETWORK.size();
        return NETWORK.get(Math.min(Math.min(chance.below(count), chance.below(count)), chance.below(count)));
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
