namespace EduGraph.Ingestion.Validation;

/// <summary>The countries that have an ISO 3166-1 alpha-2 code, and one that all registers give the same user-assigned code.</summary>
internal static class Countries
{
    // ISO 3166-1, officially assigned codes, as of 2025.
    private const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI "
        + "CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
        + "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK "
        + "LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA "
        + "PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
        + "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "
        // User-assigned; what registers (GeoNames, ROR) and CLDR use for Kosovo, which has no code of its own.
        + "XK";

    private static readonly string?[] ByLetters = Index();

    /// <summary>All codes, in alphabetical order.</summary>
    public static IEnumerable<string> Codes => ByLetters.OfType<string>();

    /// <summary>The code, always the same string; null when no country has it.</summary>
    public static string? Find(ReadOnlySpan<byte> code) =>
        code.Length == 2 && char.IsAsciiLetterUpper((char)code[0]) && char.IsAsciiLetterUpper((char)code[1])
            ? ByLetters[((code[0] - 'A') * 26) + code[1] - 'A']
            : null;

    private static string?[] Index()
    {
        var byLetters = new string?[26 * 26];
        foreach (var code in Assigned.Split(' '))
        {
            byLetters[((code[0] - 'A') * 26) + code[1] - 'A'] = code;
        }

        return byLetters;
    }
}
