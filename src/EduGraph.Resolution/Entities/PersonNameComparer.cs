using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares the names of two people, in any order and script.</summary>
internal static class PersonNameComparer
{
    private const double SoundLikenessMin = 0.7;

    // Characters that can be a Chinese name are short, and much sounds like them.
    private const double ChineseLikenessMin = 0.85;
    private const double PartLikenessMin = 0.75;
    private const int SoundLengthMin = 5;
    private const int LongSoundLengthMin = 7;
    private const int ChineseSyllableCountMax = 4;
    private const int RunLengthMax = 3;

    /// <summary>What two names say of their bearers.</summary>
    /// <param name="name">One name.</param>
    /// <param name="otherName">The other.</param>
    /// <param name="canSound">Whether the two hold one post at one time, so that a likeness in sound says something.</param>
    /// <returns>The reason to join them, null for none; and whether both are Chinese names, which are short and shared by many.</returns>
    public static (MatchReason? Reason, bool IsChinese) Compare(PersonName name, PersonName otherName, bool canSound)
    {
        if (name.Characters.Length > 0 && otherName.Characters.Length > 0)
        {
            bool isSame = name.Characters == otherName.Characters;
            return (isSame ? Reason("SAME_NAME", name, otherName, name.Characters.Length > 2 ? 4.3 : 3.2) : null, true);
        }

        if (IsVietnamese(name, otherName) || IsVietnamese(otherName, name))
        {
            return (Reason("SAME_NAME", name, otherName, Math.Max(name.Words.Count, otherName.Words.Count) > 2 ? 3.4 : 2.4), false);
        }

        if (name.ChineseForms.Intersect(otherName.ChineseForms).Any())
        {
            return (Reason("SAME_NAME", name, otherName, Math.Max(name.SyllableCount, otherName.SyllableCount) > 2 ? 3.8 : 2.9), true);
        }

        if (name.SoundParts.Count > 0 != otherName.SoundParts.Count > 0)
        {
            PersonName sound = name.SoundParts.Count > 0 ? name : otherName;
            PersonName latin = name.SoundParts.Count > 0 ? otherName : name;
            bool isForeign = sound.ChineseForms.Count == 0
                || !latin.Words.Any(Pinyin.SurnameReadings.Contains) || latin.Words.Sum(Pinyin.CountSyllables) > ChineseSyllableCountMax;
            if (isForeign && SoundsLikeInParts(sound, latin))
            {
                bool isLong = sound.SoundParts.Sum(SoundSkeleton.Length) >= LongSoundLengthMin;
                return (Reason("SIMILAR_SOUND", name, otherName, isLong ? 3.0 : 2.4), false);
            }

            bool isAlike = canSound && isForeign && SoundsLike(sound, latin);
            return (isAlike ? Reason("SIMILAR_SOUND", name, otherName, 1.6) : null, false);
        }

        if (IsLatin(name) != IsLatin(otherName))
        {
            bool isAlike = canSound && (SoundSkeleton.AreAlike(name.Words, otherName.Words)
                || SoundSkeleton.Likeness(string.Concat(name.Words), string.Concat(otherName.Words)) >= SoundLikenessMin);
            return (isAlike ? Reason("SIMILAR_SOUND", name, otherName, 1.6) : null, false);
        }

        bool bothChinese = name.ChineseForms.Count > 0 && otherName.ChineseForms.Count > 0;
        return bothChinese
            ? (CompareChinese(name, otherName, canSound), true)
            : (CompareWords(name, otherName) ?? (canSound ? CompareSurnames(name, otherName) : null), false);
    }

    /// <summary>The surname of a Chinese form.</summary>
    public static string Surname(string form) => form[..form.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>Whether two names of several words end alike and begin with the same letter.</summary>
    public static bool HaveOneSurname(PersonName name, PersonName otherName) =>
        name.Words.Count > 1 && otherName.Words.Count > 1 && name.Words[^1] == otherName.Words[^1]
            && name.Words[^1].Length >= 4 && name.Words[0][0] == otherName.Words[0][0];

    /// <summary>Whether it is written in Latin letters.</summary>
    public static bool IsLatin(PersonName name) => name.Words[0][0] < '\u0250';

    /// <summary>
    /// Of two holders of one post at one time: the same surname, and given names with the same first letter, one name being the
    /// fuller: "Popoy De Vera", "Prospero E. De Vera".
    /// </summary>
    private static MatchReason? CompareSurnames(PersonName name, PersonName otherName)
    {
        bool isFuller = name.Words.Count + name.Initials.Count != otherName.Words.Count + otherName.Initials.Count;
        return isFuller && HaveOneSurname(name, otherName) ? Reason("SIMILAR_NAME", name, otherName, 1.4) : null;
    }

    /// <summary>
    /// Pinyin that differs in one letter ("Zhu Chongsi"), or, of two holders of one post at one time, lacks a syllable: Chinese names
    /// are short, so this says little alone.
    /// </summary>
    private static MatchReason? CompareChinese(PersonName name, PersonName otherName, bool canSound)
    {
        if (canSound && name.ChineseForms.Any(form => otherName.ChineseForms.Any(other => IsCutShort(form, other) || IsCutShort(other, form))))
        {
            return Reason("SIMILAR_NAME", name, otherName, 1.4);
        }

        bool isClose = name.ChineseForms.Any(form => form.Length >= 8 && otherName.ChineseForms.Any(other => EditDistance.IsOne(form, other)));
        return isClose ? Reason("SIMILAR_NAME", name, otherName, 1.0) : null;
    }

    private static bool IsCutShort(string shorter, string longer) =>
        longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal)
            && shorter.Length >= Surname(shorter).Length + 3;

    private static MatchReason? CompareWords(PersonName name, PersonName otherName)
    {
        if (IsSurnameAlone(name) || IsSurnameAlone(otherName))
        {
            return null;
        }

        bool isSame = string.Concat(name.Words) == string.Concat(otherName.Words)
            || name.Words.Order(StringComparer.Ordinal).SequenceEqual(otherName.Words.Order(StringComparer.Ordinal));
        if (isSame)
        {
            double ofOneWord = name.Words[0].Length switch { >= 12 => 3.4, >= 8 => 2.2, _ => 0.8 };
            // Few surnames and few given names make most Vietnamese names, so many people share one.
            double weight = name.Words.Count switch { 1 => ofOneWord, 2 => 3.5, _ => SinoVietnamese.IsName(name.Words) ? 3.4 : 4.2 };
            return Reason("SAME_NAME", name, otherName, weight);
        }

        PersonName shorter = name.Words.Count <= otherName.Words.Count ? name : otherName;
        PersonName longer = ReferenceEquals(shorter, name) ? otherName : name;
        int equal = shorter.Words.Count(longer.Words.Contains);
        int close = shorter.Words.Count(word => !longer.Words.Contains(word) && longer.Words.Any(other => IsClose(word, other)));
        bool initialsFit = shorter.Initials.All(initial => longer.Words.Any(word => word[0] == initial) || longer.Initials.Contains(initial));
        if (equal == shorter.Words.Count && initialsFit)
        {
            double ofOneWord = shorter.Words[0].Length >= 5 ? 0.6 : -0.5;
            return Reason("NAME_WITHIN_NAME", name, otherName, equal switch { 1 => ofOneWord, 2 => 3.0, _ => 3.6 });
        }

        if (equal + close == shorter.Words.Count && close == 1 && initialsFit && shorter.Words.Count > 1)
        {
            double weight = shorter.Words.Count == longer.Words.Count ? 2.3 + (0.5 * equal) : 1.2 + (0.4 * equal);
            return Reason("SIMILAR_NAME", name, otherName, weight);
        }

        return equal + close == shorter.Words.Count && shorter.Words.Count > 1 ? Reason("SIMILAR_NAME", name, otherName, 1.4) : null;
    }

    private static bool IsSurnameAlone(PersonName name) =>
        name.Words.Count == 1 && (Pinyin.SurnameReadings.Contains(name.Words[0]) || Pinyin.IsSurname(name.Words[0]));

    private static bool IsClose(string word, string other) =>
        (word.Length >= 5 && other.Length >= 4 && EditDistance.IsOne(word, other))
            || (word.Length >= 6 && other.Length >= 6 && word[0] == other[0] && SoundSkeleton.Likeness(word, other) >= 0.86);

    private static bool SoundsLike(PersonName sound, PersonName latin)
    {
        string all = string.Concat(sound.SoundParts);
        double likenessMin = sound.ChineseForms.Count > 0 ? ChineseLikenessMin : SoundLikenessMin;
        return SoundSkeleton.Likeness(all, string.Concat(latin.Words)) >= likenessMin
            || RunsOf(latin.Stripped.Split(' ')).Any(run => run.Length >= 5 && SoundSkeleton.Likeness(all, run) >= Math.Max(0.8, likenessMin))
            || sound.SoundParts.Any(part => latin.Words.Any(word => word.Length >= 5 && SoundSkeleton.Likeness(part, word) >= 0.85));
    }

    /// <summary>Every word, and every few in a row as one: of "Popoy De Vera", "devera" is what 德维拉 sounds like.</summary>
    private static IEnumerable<string> RunsOf(IReadOnlyList<string> words)
    {
        for (int first = 0; first < words.Count; first++)
        {
            string run = string.Empty;
            for (int last = first; last < words.Count && last < first + RunLengthMax; last++)
            {
                run += words[last];
                yield return run;
            }
        }
    }

    /// <summary>Whether every part of the name in characters sounds like a word of the other, in order: 罗德里戈·杜特尔特, "Rodrigo Duterte".</summary>
    private static bool SoundsLikeInParts(PersonName sound, PersonName latin)
    {
        int next = 0;
        foreach (string part in sound.SoundParts)
        {
            while (next < latin.Words.Count && SoundSkeleton.Likeness(part, latin.Words[next]) < PartLikenessMin)
            {
                next++;
            }

            next++;
        }

        return sound.SoundParts.Count > 1 && next <= latin.Words.Count && sound.SoundParts.Sum(SoundSkeleton.Length) >= SoundLengthMin;
    }

    private static MatchReason Reason(string code, PersonName name, PersonName otherName, double weight)
    {
        string text = code switch
        {
            "SAME_NAME" => $"\"{name.Written}\" and \"{otherName.Written}\" are the same name",
            "NAME_WITHIN_NAME" => $"all words of one of \"{name.Written}\" and \"{otherName.Written}\" are in the other",
            "SIMILAR_SOUND" => $"\"{name.Written}\" and \"{otherName.Written}\" sound alike",
            _ => $"\"{name.Written}\" and \"{otherName.Written}\" differ little",
        };
        return new MatchReason(code, text, weight);
    }

    /// <summary>Whether one is the other, a Vietnamese name, in Chinese characters.</summary>
    private static bool IsVietnamese(PersonName characters, PersonName words) =>
        characters.Characters.Length > 0 && words.Characters.Length == 0 && SinoVietnamese.AreSame(characters.Characters, words.Words);
}
