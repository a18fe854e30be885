package org.reftel.cli;

/** Telegrams that were never sent. */
final class Invented {
    /** A telegram with most of what the form knows. */
    static final String FULL = """
            VZCZCXRO0012
            PP RUEHBI RUEHCI
            DE RUEHTA #0012/01 0100812
            ZNY CCCCC ZZH
            P R 100812Z JAN 09
            FM AMEMBASSY ASTANA
            TO RUEHC/SECSTATE WASHDC PRIORITY 0451
            INFO RUEHBJ/AMEMBASSY BEIJING 0088
            RUEHKO/AMEMBASSY TOKYO 0077
            C O N F I D E N T I A L SECTION 01 OF 02 ASTANA 000012

            NOFORN
            SIPDIS

            STATE FOR SCA/CEN

            E.O. 12958: DECL: 01/10/2019
            TAGS: PREL, ECON, KZ
            SUBJECT: KAZAKHSTAN: THE MINISTER OF INVENTIONS ON THE PRICE OF
            IMAGINARY APPLES

            REF: A. 08 ASTANA 2345
                 B. STATE 1234 (NOTAL)

            Classified By: Ambassador Jane Q. Roe, reasons 1.4 (b) and (d).

            1. (SBU) SUMMARY: The Minister of Inventions told the Ambassador on
            January 9 that apples which nobody grows have lost a third of their
            price.  END SUMMARY.

            A MARKET WITHOUT GOODS
            ----------------------

            2. (C/NF) "We sell what is not there," the Minister said, and named
            two buyers.  He asked that

            ASTANA 00000012  002 OF 002

            they remain unnamed.

            3. (C) COMMENT: He did not say who pays.  END COMMENT.
            ROE
            """;

    /** A second, short one. */
    static final String SHORT = """
            R 111200Z JAN 09
            FM AMEMBASSY LA PAZ
            TO SECSTATE WASHDC 0099
            UNCLAS LA PAZ 000034

            SIPDIS

            E.O. 12958: N/A
            TAGS: PGOV, BL
            SUBJECT: NOTHING TO REPORT

            1. Nothing happened in La Paz.

            DOE
            """;

    private Invented() {}
}
