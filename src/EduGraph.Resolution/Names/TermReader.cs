using System.Globalization;
using System.Text;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.Resolution.Names;

/// <summary>Reads a name of any of the ten languages as a list of terms, so that names in two languages can be compared.</summary>
/// <remarks>
/// From the left, the longest phrase of the dictionary wins. What is in no dictionary stays: a Latin word as
/// <c>w:word</c>, Chinese characters as the pinyin of their run (<c>w:liuzhou</c>), other scripts as they are. Numbers are
/// <c>n:12</c>, also in "12th", "第十二届" and "twelfth"; years <c>y:2023</c>.
/// </remarks>
internal sealed class TermReader
{
    private const int ReadingCountMax = 8;
    private const int JoinedLengthMin = 14;
    private const int JoinedPartLengthMin = 4;

    private static readonly HashSet<string> EmptyWords =
    [
        "the", "of", "and", "for", "in", "at", "on", "to", "a", "an", "by", "with", "from", "its", "his", "s", "sa", "ng", "na", "mga",
        "ang", "de", "da", "do", "dos", "das", "e", "del", "la", "le", "di", "dan", "untuk", "ke", "yang",
        "pada", "dari", "bagi", "dengan", "oleh", "und", "der", "des", "die", "al", "el",
        "va", "cua", "cho", "ve", "tai", "voi", "&", "as", "under", "between", "among", "ika", "pang", "taga", "para",
    ];

    /// <summary>Last words of names of bodies that go on with "of" and a subject in names of other bodies.</summary>
    private static readonly HashSet<string> BodyWords = ["university", "college", "institute", "polytechnic", "academy", "school"];

    private static readonly string[] UnspacedEmptyWords =
    [
        "的", "及", "暨", "与", "和", "之", "等", "在", "驻", "และ", "แห่ง", "ของ", "ด้าน", "การ", "ประจำ", "ณ",
        "แห่งสาธารณรัฐ", "ແລະ", "ແຫ່ງ", "နှင့်", "និង",
    ];

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["i"] = 1,
        ["ii"] = 2,
        ["iii"] = 3,
        ["iv"] = 4,
        ["v"] = 5,
        ["vi"] = 6,
        ["vii"] = 7,
        ["viii"] = 8,
        ["ix"] = 9,
        ["x"] = 10,
        ["unang"] = 1,
        ["pertama"] = 1,
        ["kedua"] = 2,
        ["ketiga"] = 3,
    };

    private readonly TermDictionary _dictionary;
    private readonly string _text;
    private readonly string _original;
    private readonly bool _hasDiacritics;
    private readonly List<string[][]> _parts = [];
    private readonly StringBuilder _unknown = new();

    private TermReader(string name, TermDictionary dictionary)
    {
        _dictionary = dictionary;
        _text = TermDictionary.KeyOf(name);
        _original = name;
        _hasDiacritics = TermDictionary.HasLatinDiacritics(name);
    }

    /// <summary>The readings of a name: each a list of terms in the order of the name; the first is the usual one.</summary>
    public static IReadOnlyList<string[]> Read(string name, TermDictionary dictionary)
    {
        TermReader reader = new(name, dictionary);
        reader.ReadParts();
        return reader.Combine();
    }

    private void ReadParts()
    {
        int position = 0;
        while (position < _text.Length)
        {
            if (_text[position] == ' ')
            {
                position++;
                continue;
            }

            position = NameTokenizer.IsUnspaced(_text[position]) ? ReadUnspaced(position) : ReadSpaced(position);
        }

        FlushUnknown();
    }

    private int ReadSpaced(int start)
    {
        FlushUnknown();
        int end = start;
        int found = -1;
        TermEntry? best = null;
        for (int words = 0; words < _dictionary.WordCountMax && end < _text.Length; words++)
        {
            end = WordEnd(_text, end == start ? start : end + 1);
            if (_dictionary.Find(_text[start..end]) is { } entry && Fits(entry) && !GoesOn(entry, start, end) && !IsSelfWithin(entry, start, end))
            {
                (found, best) = (end, entry);
            }

            if (end < _text.Length && _text[end] != ' ')
            {
                break;
            }
        }

        if (best is not null)
        {
            _parts.Add(best.Readings);
            return found;
        }

        end = WordEnd(_text, start);
        AddWord(_text[start..end]);
        return end;
    }

    private bool Fits(TermEntry entry) =>
        (!entry.NeedsDiacritics || _hasDiacritics) && (entry.ExactForm is not { } form || HasWord(form));

    /// <summary>"The university" alone is the one that the page is about; in "the University of Malaya" it is not.</summary>
    private bool IsSelfWithin(TermEntry entry, int start, int end) => entry.Readings[0][0] == "x:self" && (start > 0 || end < _text.Length);

    private bool HasWord(string form) => _original.Contains(form, StringComparison.Ordinal);

    /// <summary>"Nanjing University" is not meant in "Nanjing University of Forestry", but in "... of China" and "... of Nanjing" it is.</summary>
    private bool GoesOn(TermEntry entry, int start, int end)
    {
        string last = _text[(_text.LastIndexOf(' ', end - 1, end - start) + 1)..end];
        if (entry.Readings[0][0][0] != 'k' || !BodyWords.Contains(last))
        {
            return false;
        }

        ReadOnlySpan<char> rest = _text.AsSpan(end).TrimStart();
        if (rest.StartsWith("science and") || rest.StartsWith("for "))
        {
            return true;
        }

        if (!rest.StartsWith("of "))
        {
            return false;
        }

        string after = rest[3..].ToString();
        after = after.StartsWith("the ", StringComparison.Ordinal) ? after[4..] : after;
        for (int position = after.Length; position > 0; position = after.LastIndexOf(' ', position - 1))
        {
            if (_dictionary.Find(after[..position]) is { } next && next.Readings[0][0][0] is 'c' or 'p' or 's')
            {
                return false;
            }
        }

        return true;
    }

    private void AddWord(string word)
    {
        if (EmptyWords.Contains(word))
        {
            return;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            int digits = 0;
            while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            {
                digits++;
            }

            bool isNumber = digits == word.Length || word[digits..] is "st" or "nd" or "rd" or "th";
            if (isNumber && digits <= 6)
            {
                AddNumber(int.Parse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture), digits == word.Length);
                return;
            }
        }

        if (Ordinals.TryGetValue(word, out int ordinal))
        {
            AddNumber(ordinal, canBeYear: false);
            return;
        }

        if (word.Length >= JoinedLengthMin && _dictionary.Find(word) is null && ReadJoined(word))
        {
            return;
        }

        _parts.Add([[$"w:{Singular(word)}"]]);
    }

    /// <summary>Words that were written as one by mistake: "MinistryofEducation" is all words that the dictionary has.</summary>
    private bool ReadJoined(string word)
    {
        List<TermEntry?> entries = [];
        for (int start = 0; start < word.Length;)
        {
            int end = word.Length;
            while (end > start && !IsJoinedWord(word, start, end))
            {
                end--;
            }

            if (end == start)
            {
                return false;
            }

            entries.Add(_dictionary.Find(word[start..end]));
            start = end;
        }

        _parts.AddRange(entries.OfType<TermEntry>().Select(entry => entry.Readings));
        return true;
    }

    private bool IsJoinedWord(string word, int start, int end)
    {
        string part = word[start..end];
        return part is "of" or "and" or "for" or "the" || (part.Length >= JoinedPartLengthMin && _dictionary.Find(part) is { } entry && Fits(entry));
    }

    private void AddNumber(int number, bool canBeYear)
    {
        bool isYear = canBeYear && number is >= 1950 and <= 2100;
        _parts.Add([[string.Create(CultureInfo.InvariantCulture, $"{(isYear ? 'y' : 'n')}:{number}")]]);
    }

    private int ReadUnspaced(int start)
    {
        if (_text[start] == '年' && _parts is [.., [[['y', ..]]]])
        {
            // "2017年...": part of the year.
            return start + 1;
        }

        int numeralEnd = ChineseNumerals.End(_text, start, out int number);
        if (numeralEnd > start)
        {
            FlushUnknown();
            AddNumber(number, canBeYear: false);
            return numeralEnd;
        }

        int lengthMax = Math.Min(_text.Length - start, _dictionary.UnspacedLengthMax);
        for (int length = lengthMax; length > 0; length--)
        {
            if (_dictionary.Find(_text.Substring(start, length)) is { } entry && !SplitsMark(start + length)
                && !IsSelfWithin(entry, start, start + length))
            {
                FlushUnknown();
                _parts.Add(entry.Readings);
                return start + length;
            }
        }

        foreach (string empty in UnspacedEmptyWords)
        {
            if (string.CompareOrdinal(_text, start, empty, 0, empty.Length) == 0 && !SplitsMark(start + empty.Length))
            {
                FlushUnknown();
                return start + empty.Length;
            }
        }

        _unknown.Append(_text[start]);
        bool runEnds = start + 1 >= _text.Length || !NameTokenizer.IsUnspaced(_text[start + 1]);
        if (runEnds)
        {
            FlushUnknown();
        }

        return start + 1;
    }

    private bool SplitsMark(int position) =>
        position < _text.Length
            && CharUnicodeInfo.GetUnicodeCategory(_text[position]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void FlushUnknown()
    {
        if (_unknown.Length == 0)
        {
            return;
        }

        string run = _unknown.ToString();
        _unknown.Clear();
        IReadOnlyList<string> readings = Pinyin.Readings(run);
        _parts.Add(readings.Count == 0 ? [[$"w:{run}"]] : [[$"w:{readings[0]}"]]);
    }

    /// <summary>Every choice of readings of the parts, the first of each first; pinyin words in a row become one.</summary>
    private List<string[]> Combine()
    {
        List<List<string>> readings = [[]];
        foreach (string[][] part in _parts)
        {
            List<List<string>> longer = [];
            foreach (string[] choice in part)
            {
                foreach (List<string> before in readings)
                {
                    if (longer.Count < ReadingCountMax)
                    {
                        longer.Add([.. before, .. choice]);
                    }
                }
            }

            readings = longer;
        }

        return [.. readings.Select(JoinPinyin)];
    }

    private static string[] JoinPinyin(List<string> terms)
    {
        List<string> joined = [];
        foreach (string term in terms)
        {
            if (joined.Count > 0 && IsPinyinWord(term) && IsPinyinWord(joined[^1]))
            {
                joined[^1] += term[2..];
            }
            else if (term != "x:")
            {
                joined.Add(term);
            }
        }

        return [.. joined];
    }

    private static bool IsPinyinWord(string term) => term[0] == 'w' && Pinyin.IsPinyin(term[2..]);

    private static string Singular(string word) =>
        word.Length >= 5 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or 'a') ? word[..^1] : word;

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] != ' ' && !NameTokenizer.IsUnspaced(text[end]))
        {
            end++;
        }

        return end == start ? start + 1 : end;
    }
}
